# Talk: where conversations stand, who has them, what staff did, and the views of the list.

status-open = Aberta
status-pending = Em espera
status-snoozed = Adiada
status-resolved = Resolvida
status-blocked = Bloqueada
status-any = Em qualquer lugar

priority-low = Baixa
priority-normal = Normal
priority-high = Alta
priority-urgent = Urgente

view-open = Caixa de entrada
view-mine = Minhas
view-mentions = Menções
# Of the view of mentions: $unseen notes that were not seen, $all conversations.
view-mentions-count = { $unseen ->
    [one] { $unseen } nova · { $all }
   *[other] { $unseen } novas · { $all }
}
view-unassigned = Não atribuídas
view-unread = Não lidas
view-pending = Em espera
view-snoozed = Adiadas
view-resolved = Resolvidas
view-all = Todas
view-choose = Escolher uma visualização
view-find = Buscar uma visualização
view-save = Salvar como visualização…
view-name = Como se chama
view-keep = Salvar

narrow-open = Refinar…
narrow-title = Refinar a lista
narrow-status = Situação
narrow-assigned = Quem cuida
narrow-label = Etiqueta
narrow-channel = Canal
narrow-priority = Prioridade
narrow-unread = Só não lidas
narrow-mentioned = Só onde sou mencionado
narrow-any = Qualquer
narrow-anybody = Qualquer pessoa
narrow-me = Eu
narrow-nobody = Ninguém
narrow-done = Pronto
narrow-reset = Recomeçar

assign-title = Atribuir a
assign-find = Buscar na equipe
assign-nobody = Ninguém
assign-me = Eu, { $name }
assign-unassigned = Não atribuída
snooze-title = Mostrar de novo
snooze-find = Quando, ex.: sex 15:00 ou 2h
snooze-hours = Daqui a três horas
snooze-tomorrow = Amanhã de manhã
snooze-monday = Segunda-feira de manhã
snooze-week = Daqui a uma semana
snooze-choose = Escolher um momento…
# $choice is one of the lines above, $time when that is.
snooze-line = { $choice } · { $time }
label-title = Etiquetas
label-find = Buscar ou criar uma etiqueta
priority-title = Prioridade

act-resolve = Resolver
act-open = Reabrir
act-snooze = Adiar
act-assign = Atribuir
act-label = Etiquetar
act-priority = Prioridade
act-pending = Espera outra pessoa
act-contact = Sobre a pessoa
act-jump = Ir para um dia
act-follow = Seguir
act-unfollow = Deixar de seguir
act-block = Bloquear este contato
act-unblock = Desbloquear este contato

done-somebody = Alguém
done-took = { $who } assumiu a conversa
done-gave = { $who } atribuiu a conversa a { $to }
done-gave-up = { $who } retirou a atribuição
done-overtaken = { $who } queria assumir a conversa; { $first } chegou antes
done-overtaken-giving = { $who } queria passar a conversa; { $first } já estava com ela
done-overtaken-free = { $who } queria mudar a atribuição; ela tinha acabado de ser retirada
done-resolved = { $who } resolveu a conversa
done-opened = { $who } reabriu a conversa
done-pending = { $who } espera outra pessoa
done-snoozed = { $who } adiou a conversa até { $until }
done-labelled = { $who } colocou a etiqueta { $label }
done-unlabelled = { $who } tirou a etiqueta { $label }
done-prioritised = { $who } mudou a prioridade: { $priority }

do-open = Ir para { $what }

pane-status = Situação
pane-nobody = Ninguém
pane-you = Você
pane-assignee = Com
pane-assign = Atribuir
pane-assign-to = Atribuir a…
pane-priority = Prioridade
pane-priority-change = Mudar a prioridade
pane-labels = Etiquetas
pane-label-add = Adicionar uma etiqueta
pane-label-find = Buscar ou criar uma etiqueta
pane-followers = Seguida por
pane-follow = Seguir
pane-unfollow = Deixar de seguir

# A toast says what was just done; $what is one of these.
toast-resolved = Resolvida
toast-opened = Aberta de novo
toast-pending = Espera por outra pessoa
toast-snoozed = Volta { $until }
toast-given = Entregue a { $to }
toast-given-up = Já ninguém a tem
toast-priority = Prioridade: { $priority }
toast-labelled = { $label } posta
toast-unlabelled = { $label } tirada
toast-followed = Segue-a
toast-unfollowed = Já não a segue
toast-blocked = Bloqueado
toast-unblocked = Desbloqueado
toast-unread = Marcada como não lida
toast-seen = Marcada como lida
toast-many = { $what } · { $count } conversas
toast-progress = { $done } de { $total } feitas
toast-draft-left = { $count ->
    [one] { $what }, com um rascunho não enviado
   *[other] { $what }, com { $count } rascunhos não enviados
}
toast-open = Abrir
toast-undo = Desfazer
toast-undone = Desfeito

select-count = { $count } selecionadas
select-clear = Não selecionar nada
act-unread = Marcar como não lida
keys-none-chosen = Escolha primeiro uma conversa: J e K percorrem a lista.
typing-nowhere = Não está a escrever a ninguém. R escreve uma resposta, N uma nota.

inbox-waiting-since = Espera desde { $time }
inbox-has = Está com { $name }
view-waiting = Há mais tempo à espera
narrow-order = Ordem
order-newest = As mais recentes primeiro
order-waiting = Há mais tempo à espera primeiro
order-priority = A maior prioridade primeiro
# $order is one of the three above.
do-order = Ordenar a lista: { $order }
