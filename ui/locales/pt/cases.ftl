# Cases: pipelines with their stages, and the people who go through them.

cases-title = Casos
do-cases = Casos
cases-begin = Como avançam os seus casos?
cases-begin-line = Comece com um percurso pronto: etapas, listas e mensagens aos clientes em seis idiomas.
cases-ready-students = Captação de estudantes
cases-ready-students-line = Do pedido à chegada, com documentos, oferta e visto
cases-ready-patients = Turismo médico
cases-ready-patients-line = Do pedido ao acompanhamento, com parecer médico e orçamento
cases-use = Usar este
cases-none = Ainda não há casos: abra um a partir de uma pessoa, na caixa de entrada.
cases-nothing = Nenhum caso corresponde.
cases-open-count = { $count } abertos
cases-look = Vista
cases-board = Quadro
cases-table = Tabela
cases-filter = Mostrar
cases-all = Todos
cases-mine = Meus
cases-stuck = Parados há demasiado
cases-pipelines = Percursos
cases-pipeline-find = Procurar um percurso
cases-pipeline = Percurso
cases-lane = { $name }, casos: { $count }
cases-unfold = Mostrar { $name }, casos: { $count }
cases-fold = Recolher esta coluna
cases-tells = O cliente é avisado quando o caso chega aqui
cases-old-stage = de uma versão anterior
cases-waits = Aguarda uma resposta
cases-moved = { $who } passou para { $stage }.
cases-taken-back = Anulado: { $who } está onde estava.
cases-person = Pessoa
cases-programme = Programa ou tratamento
cases-partner = Parceiro
cases-begins-on = Começa em
cases-apply-by = Candidatar-se até
cases-stage = Etapa
cases-fees = Propinas
cases-commission = Comissão
cases-currency = Moeda de { $of }
cases-owner = Responsável
cases-nobody = Ninguém
cases-case-title = Título
cases-title-hint = Licenciatura em Enfermagem, prótese da anca
cases-facts = Dados
cases-history = O que foi feito
cases-stages = Etapas
cases-program = Um programa
cases-since = desde { $day }
cases-earlier = Anteriores
cases-later = Seguintes
cases-of = { $from }–{ $end } de { $total }
cases-back = Voltar ao quadro
cases-conversation = Conversa
cases-move-to = Passar para { $stage }
cases-may-go = Pode passar para { $stage }.
cases-will-tell = Nessa altura, { $who } é avisado.
cases-tells-nobody = O cliente não é avisado.
cases-held-list = { $count ->
    [one] Falta um item da lista.
   *[other] Faltam { $count } itens da lista.
}
cases-held-partner = Falta o parceiro.
cases-held-programme = Falta o programa ou tratamento.
cases-held-begins-on = Falta a data de início.
cases-held-fees = Faltam as propinas.
cases-days-left = { $count ->
    [one] falta 1 dia
   *[other] faltam { $count } dias
}
cases-days-late = { $count ->
    [one] 1 dia de atraso
   *[other] { $count } dias de atraso
}
cases-won = Ganho
cases-lost = Perdido
cases-ended-won = Este caso terminou bem.
cases-ended-lost = Este caso terminou sem resultado.
cases-reopen = Reabrir
cases-close = Encerrar este caso
cases-reason = Porque termina? Pode ficar vazio
cases-close-lost = Sem resultado
cases-close-won = Terminou bem
cases-cancel = Cancelar
cases-open-one = Abrir um caso
cases-open-now = Abrir
cases-act-opened = Aberto em { $stage }
cases-act-moved = De { $from } para { $to }
cases-act-won = Encerrado: terminou bem
cases-act-lost = Encerrado: sem resultado
cases-act-lost-because = Encerrado: { $reason }
cases-act-reopened = Reaberto
cases-act-described = Dados anotados
cases-act-given = Tem responsável
cases-act-given-nobody = Já não tem responsável
cases-act-overtaken = Ia para { $stage }: alguém foi mais rápido
cases-act-overtaken-end = Queria-se de outro modo: alguém foi mais rápido
cases-see-message = Ver a mensagem ({ $channel })
cases-not-told-address = Não é possível avisar: nenhuma conta escreve para os seus endereços.
cases-not-told-unwanted = Não é avisado: não quer mensagens ou está bloqueado. Avise você.
cases-not-told-window = Não é avisado: não escreve há 24 horas. Envie um modelo ou ligue.
cases-not-told-refused = Não é avisado: a mensagem seria recusada. Avise você.
cases-not-told-text = Não é avisado: falta um valor ao texto da etapa. Avise você.

# Checklists, tasks and the page of today.
do-today = Hoje
today-title = Hoje
today-none = Hoje não há nada a fazer.
today-whose = De quem
today-everybody = Todos
today-waits = Aguardam resposta
today-received = Recebido, por verificar
today-items = A vencer
today-ahead = Começa em breve
today-still = Parados há demasiado tempo
tasks-title = Tarefas
tasks-add = Adicionar
tasks-add-now = Adicionar
tasks-new = Nova tarefa
tasks-what = O que é preciso fazer?
tasks-who = Quem faz
tasks-open = { $count } por fazer
tasks-tell = Avise que o caso avançou. { $why }
tasks-tell-item = Peça novamente: { $item }. { $why }
tasks-did-tick = { $what }: feito.
items-title = Lista de documentos
items-count = { $done } de { $all }
items-ask = Pedir um documento
items-ask-now = Pedir
items-none = Ainda nada foi pedido: as próximas etapas trazem as suas listas.
items-due = Prazo
items-optional = Opcional
items-data = A perguntar na conversa
items-one-file = Um ficheiro
items-refused-because = Recusado em { $day }: “{ $reason }”
items-waived = Não é preciso
items-ended = expirou em { $day }
items-ends-too-early = expira em { $day }, cedo demais
items-valid-until = válido até { $day }
items-accepted-on = aceite em { $day }
items-accept = Aceitar
items-refuse = Recusar
items-refuse-tell = Recusar e avisar
items-waive = Não é preciso
items-take-back = Anular a decisão
items-more = Mais
items-more-of = Mais sobre { $name }
items-received = Recebido
items-said = O que disse
items-write-down = Anotar
items-from-chat = Da conversa
items-no-files = Ainda não enviou ficheiros.
items-use = Usar
items-valid-label = Válido até (vazio se não termina)
items-ready-reasons = Um motivo pronto
items-own-words = Palavras minhas
items-reason-in = Motivo, em { $language }
items-reason-theirs = Motivo, na língua do cliente
items-name-in = Do que precisa, em { $language }?
items-name-theirs = Do que precisa, na língua do cliente?
items-tells = O aviso segue dez segundos depois.
items-tells-by = Vai ler isto, dez segundos depois ({ $channel }):
items-is-on = Na lista como { $name }
items-put-on = Pôr na lista
items-change = Mudar
items-find = Procurar na lista
items-state-asked = Pedido
items-state-received = Recebido
items-state-accepted = Aceite
items-state-refused = Recusado
items-state-waived = Não é preciso
items-state-expired = Expirado
items-did-accept = { $name }: aceite.
items-did-refuse = { $name }: recusado. O aviso segue em dez segundos.
items-did-waive = { $name }: não é preciso.
items-did-open = Anulado.
cases-sums = As taxas desta etapa
cases-act-item-asked = Pedido: { $name }
cases-act-item-received = Recebido: { $name }
cases-act-item-accepted = Aceite: { $name }
cases-act-item-refused = Recusado: { $name } (“{ $reason }”)
cases-act-item-waived = Não é preciso: { $name }
cases-act-item-open = Decisão anulada: { $name }
cases-due-tomorrow = Amanhã
items-files = { $count ->
    [one] 1 ficheiro
   *[other] { $count } ficheiros
}
cases-due-in = { $count ->
    [one] em 1 dia
   *[other] em { $count } dias
}
items-short = { $months ->
    [one] Tem de ser válido 1 mês no dia do caso.
   *[other] Tem de ser válido { $months } meses no dia do caso.
}
news-case-moved-by = { $first } já decidiu sobre o caso de { $who }. Veja onde está.
news-case-moved = O caso de { $who } já foi movido. Veja onde está.
cases-in-inbox = Abrir na caixa de entrada

pipeline-edit = Alterar o percurso
pipeline-back = Voltar ao quadro
pipeline-language = Textos em
pipeline-name = Nome do percurso
pipeline-stages = Etapas
pipeline-first = Pedido
pipeline-stage-new = Nova etapa
pipeline-stage-add = Adicionar uma etapa
pipeline-stage-name = Nome
pipeline-stage-up = Subir
pipeline-stage-down = Descer
pipeline-stage-remove = Retirar a etapa
pipeline-days = Dias que um caso pode ficar
pipeline-days-hint = Sem limite
pipeline-ends = Termina o caso
pipeline-ends-no = Não, continua
pipeline-rules = Um caso só chega aqui quando
pipeline-rule-list = Tudo o que foi pedido está aceite ou dispensado
pipeline-rule-partner = O parceiro está anotado
pipeline-rule-programme = O programa ou tratamento está anotado
pipeline-rule-date = A data está anotada
pipeline-rule-fees = As propinas estão anotadas
pipeline-message = Mensagem ao cliente
pipeline-message-hint = Vazio: ninguém é avisado. { $blank } passa a ser o primeiro nome, { $list } a lista do que se pede.
pipeline-items = Pedido ao cliente
pipeline-item-add = Pedir algo
pipeline-item-name = Nome
pipeline-item-kind = Tipo
pipeline-item-document = Um ficheiro
pipeline-item-data = Um facto
pipeline-item-days = Em quantos dias
pipeline-item-valid = Meses de validade
pipeline-item-optional = Não obrigatório
pipeline-item-remove = Não pedir { $name }
pipeline-asks = { $count ->
    [one] pede uma coisa
   *[other] pede { $count } coisas
}
pipeline-older = { $count ->
    [one] Um caso em curso segue uma versão anterior.
   *[other] { $count } casos em curso seguem uma versão anterior.
}
pipeline-adopt = Que sigam esta
