# Imports of lists, exports, and consent.

import-open = Importar
import-title = Importar uma lista
import-drop = Largue aqui uma lista de pessoas
import-choose = Escolher um ficheiro
import-reading = A ler a lista
import-kinds = CSV de qualquer folha de cálculo, ou contactos em vCard
import-other-file = Outro ficheiro
import-new = { $count ->
    [one] { $count } pessoa nova
   *[other] { $count } pessoas novas
}
import-known = { $count ->
    [one] { $count } já está aqui
   *[other] { $count } já estão aqui
}
import-twice = { $count ->
    [one] { $count } está duas vezes na lista
   *[other] { $count } estão duas vezes na lista
}
import-refused = { $count ->
    [one] { $count } linha não pode ser aceite
   *[other] { $count } linhas não podem ser aceites
}
import-unknown-labels = Nenhuma etiqueta tem estes nomes; ficam de fora: { $labels }
import-columns = Colunas
import-remembered = Como na sua última lista com estas colunas.
import-column-ignored = Deixar de fora
import-column-given-name = Nome próprio
import-column-family-name = Apelido
import-column-phone = Número de telefone
import-column-mail = Endereço de e-mail
import-column-country = País, em duas letras
import-column-evidence = De onde vêm
import-column-link = Ligação
import-country = País dos números que não o indicam
import-evidence = De onde vem a lista
import-evidence-hint = Feira escolar de Lagos, maio
import-label = Etiqueta para todos
import-no-label = Nenhuma
import-encoding = Letras do ficheiro
encoding-western = Europa Ocidental
encoding-central = Europa Central
encoding-cyrillic = Cirílico
encoding-turkish = Turco
encoding-arabic = Árabe
encoding-chinese = Chinês
import-lines = Linhas
import-row = Linha
import-effect = Efeito
import-row-new = Nova
import-row-known = Já está aqui: { $who }
import-row-twice = Igual à linha { $row }
import-start = { $count ->
    [one] Importar { $count } pessoa
   *[other] Importar { $count } pessoas
}
import-running = { $through } de { $rows } linhas
import-done = { $count ->
    [one] { $count } pessoa adicionada
   *[other] { $count } pessoas adicionadas
}
import-undone = Anulada
import-undone-kept = { $count ->
    [one] Anulada; { $count } pessoa ficou
   *[other] Anulada; { $count } pessoas ficaram
}
import-taken-back = { $count ->
    [one] { $count } pessoa retirada
   *[other] { $count } pessoas retiradas
}
import-taken-back-kept = Retiradas: { $count }. Ficam { $kept }, porque já há algo com elas: mensagens, um caso, uma tarefa, um consentimento.
import-save-rows = { $count ->
    [one] Guardar a linha não aceite
   *[other] Guardar as { $count } linhas não aceites
}
import-undo = Anular
import-undo-sure = Retirar todas as suas pessoas?
import-history = Importações anteriores
row-nobody = Nem nome nem endereço
row-not-a-number = Não é um número, ou falta o país
row-not-a-mail = Não é um endereço de e-mail
row-too-many-addresses = Demasiados endereços de uma pessoa
row-name = O nome é demasiado longo, ou não é um nome
row-language = Não é o código de uma língua, como pt
row-zone = Não é um fuso horário, como Africa/Lagos
row-evidence = O texto sobre a origem é demasiado longo
consent-title = Consentimento
consent-none = Nenhum registado
consent-write = Registar consentimento
consent-keep = Registar
consent-what = A pessoa
consent-given = Dado
consent-taken-back = Retirado
consent-purpose = Para
consent-messages = Mensagens que não pediu
consent-data = Guardar e transmitir os seus dados
consent-channel = Por
consent-all-channels = Todos os canais
consent-by = Disse-o
consent-paper = Em papel
consent-spoken = De viva voz
consent-message = Numa mensagem
consent-form = Num formulário
consent-list = Segundo uma lista
consent-day = Quando
consent-today = Hoje
consent-days-ago = { $days ->
    [one] Ontem
   *[other] Há { $days } dias
}
consent-wording = Nestas palavras
consent-proof = Prova
consent-proof-hint = Formulário da feira, folha 4
consent-recorded-by = Anotado por { $who }, { $at }
export-open = Exportar
export-title = { $count ->
    [one] Exportar { $count } pessoa
   *[other] Exportar { $count } pessoas
}
export-line = Todas as pessoas da lista tal como está filtrada.
export-csv = Folha de cálculo (CSV)
export-json = Para programas (JSON por linhas)
export-vcard = Agenda (vCard)
