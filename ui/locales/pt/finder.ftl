# The command bar: what it finds. What can be done is named by each domain.

search-title = Buscar em tudo
search-found = Resultados
search-nothing = Nada encontrado
search-nothing-line = Tente com menos letras ou outra palavra.

find-title = Buscar ou fazer
find-placeholder = Busque pessoas, mensagens, notas e arquivos, ou digite o que fazer
find-hint = from: to: subject: in: has:file before: after: label: is:mentioned is:blocked
find-commands = Ações
find-people = Pessoas
find-messages = Mensagens
find-notes = Notas
find-files = Arquivos
find-misread = Não entendido: { $what }
find-similar = Nada exatamente igual. Em vez disso: { $words }
do-keys = Mostrar todas as teclas
find-new = Novo
find-lately = Pessoas recentes
find-filters = Filtros
find-filter-from = escrito por um nome, um número ou eu (me)
find-filter-to = e-mails para um nome ou endereço, também em cópia
find-filter-subject = e-mails com palavras no assunto
find-filter-in = por um canal
find-filter-has-file = com um arquivo
find-filter-before = antes de um dia: before:2026-11-01
find-filter-after = a partir de um dia: after:2026-11-01
find-filter-label = em conversas com uma etiqueta
find-filter-mentioned = com notas que mencionam você
find-filter-blocked = de contatos bloqueados
find-added = Adicionadas, ainda sem conversa
