# Contacts: who somebody is, and what else is known of them.

contact-title = Contato
contact-close = Fechar o contato
contact-facts = O que se sabe

contact-name = Nome
contact-name-change = Mudar o nome
contact-no-name = Ainda sem nome
# $name is what the person calls themselves.
contact-calls-themselves = Usa o nome { $name }

# $place is a city here; where a language has other letters, it is that language’s name of the time: “China time”.
contact-time = { $time } em { $place }
contact-time-probably = Provavelmente { $time } em { $place }
contact-time-unknown = Fuso horário desconhecido
contact-night = Lá é noite
contact-zone = Fuso horário
contact-zone-change = Mudar o fuso horário
contact-zone-hint = Uma cidade, ou um nome como Africa/Lagos. Vazio: conforme o número.
contact-language = Idioma
contact-language-unknown = Idioma desconhecido
contact-language-guess = Provavelmente { $language }
contact-language-keep = Guardar
contact-language-keep-why = Deduzido do que escreve

contact-addresses = Endereços
contact-copy = Copiar { $address }
contact-window-left = mais { $time }
contact-window-until = Pode-se escrever livremente até { $time }
contact-window-shut = janela fechada
contact-window-since = Fechada desde { $time }. Ainda se pode enviar um modelo.
contact-window-unknown = ainda não escreveu
contact-window-always = sem janela
contact-window-always-why = SMS podem ser enviados a qualquer hora

contact-suggestions = Pode ser a mesma pessoa
contact-merge = Unir
contact-not-same = Não é a mesma
contact-because-address-in-mail = O endereço de e-mail está em um e-mail desta pessoa.
contact-because-number-in-mail = O número está em um e-mail desta pessoa.
contact-because-address-in-message = O endereço de e-mail está em uma mensagem desta pessoa.
contact-because-number-in-message = O número está em uma mensagem desta pessoa.
contact-because-address-in-note = O endereço de e-mail está em uma nota sobre esta pessoa.
contact-because-number-in-note = O número está em uma nota sobre esta pessoa.
contact-because-name = As duas dão o mesmo nome.
contact-told-apart = Foi anotado que são duas pessoas.
contact-merged = Agora são uma só pessoa. Dá para desfazer: Separar.
contact-same = A mesma pessoa que…
contact-same-who = Quem mais é? Um nome ou número
contact-same-nobody = Ninguém corresponde.
contact-same-both = { $one } e { $other } passam a ser uma pessoa com todas as conversas. Pode ser desfeito.
contact-links = Unido aqui
contact-both = { $one } e { $other }
contact-split = Separar
contact-split-done = São de novo duas pessoas. Dá para desfazer: Unir.

contact-notes = Notas
contact-note-write = Escrever uma nota
contact-note-hint = Escreva uma nota. Os clientes nunca a veem.
contact-note-keep = Adicionar nota
contact-notes-all = Mostrar todas as { $count }

contact-conversations = Conversas

contact-block-title = Bloqueio
contact-block = Bloquear este contato
contact-unblock = Desbloquear
contact-block-effect = O que a pessoa escreve é guardado, mas não aparece na lista nem gera aviso. Nada é enviado a ela.
# $at is a date with its time.
contact-blocked-by = Contato bloqueado por { $who }, { $at }
contact-blocked = Contato bloqueado, { $at }
contact-is-blocked = Este contato está bloqueado: o que a pessoa escreve é guardado, mas não aparece na lista nem gera aviso, e nada é enviado a ela.
opt-out-title = Saída
opt-out-note = Parar de escrever
opt-out-take-back = Desfazer
opt-out-word = A pessoa escreveu “{ $word }” por { $channel }, { $at }. Nada é enviado a ela, por nenhum canal, até que escreva START.
opt-out-asked = A pessoa pediu por { $channel } para não receber mensagens, { $at }. Nada é enviado a ela, por nenhum canal, até que escreva START.
opt-out-provider = O Twilio recusou uma mensagem porque a pessoa saiu por lá, { $at }. Nada é enviado a ela, por nenhum canal, até que escreva START.
opt-out-noted-by = { $who } anotou que a pessoa não quer mais mensagens, { $at }. Nada é enviado a ela, por nenhum canal, até que escreva START ou isto seja desfeito.
opt-out-noted = Foi anotado que a pessoa não quer mais mensagens, { $at }. Nada é enviado a ela, por nenhum canal, até que escreva START ou isto seja desfeito.
opt-out-perhaps = “{ $text }” talvez signifique que a pessoa não quer mais mensagens.
unsubscribed-by-link = A pessoa cancelou a inscrição pelo link de um e-mail, { $at }. Ela não recebe e-mails destinados a muitos; ainda se pode escrever só para ela.
unsubscribed-by-mail = A pessoa cancelou a inscrição por e-mail, { $at }. Ela não recebe e-mails destinados a muitos; ainda se pode escrever só para ela.
