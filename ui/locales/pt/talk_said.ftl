# Conversas: as mensagens como são desenhadas.

gist-sticker = Figurinha
gist-photos = { $count ->
    [one] Foto
   *[other] { $count } fotos
}
gist-videos = { $count ->
    [one] Vídeo
   *[other] { $count } vídeos
}
gist-contacts = { $count ->
    [one] Contato
   *[other] { $count } contatos
}
gist-files = { $count ->
    [one] Arquivo
   *[other] { $count } arquivos
}
gist-voice = Mensagem de voz
gist-voice-length = Mensagem de voz { $length }
gist-location = Localização
gist-location-named = Localização: { $name }
gist-ad = Veio por um anúncio
gist-mail = Um e-mail vazio
mail-subject = Assunto:
mail-other-writers = Também nesta conversa:
new-subject = Assunto
mail-unreadable = Este e-mail não pôde ser lido. O arquivo está aqui como chegou.
mail-rest = Mostrar o resto
mail-rest-hide = Ocultar o resto
mail-frame = E-mail
mail-frame-named = E-mail: { $subject }
mail-pictures = { $count ->
    [one] Uma imagem da internet não é mostrada.
   *[other] { $count } imagens da internet não são mostradas.
}
mail-pictures-none = { $count ->
    [one] Não foi possível obter uma imagem.
   *[other] Não foi possível obter { $count } imagens.
}
mail-pictures-show = Mostrar imagens
mail-copies = Cópia para { $names }
mail-from = De:
mail-to = Para:
mail-cc = Cópia:
mail-bcc = Cópia oculta:
mail-reply-to = Respostas para:
mail-written = Escrito:
mail-subject-none = Sem assunto
mail-head = Remetente e destinatários
mail-save = Salvar o e-mail como chegou
meeting-invitation = Convite
meeting-cancelled = Cancelada
meeting-answer = Resposta a um convite
meeting-entry = Reunião
meeting-untitled = Sem título
meeting-by = Convocada por { $who }
meeting-repeats = { $when } (repete-se)
meeting-local = { $when } (hora do local)
meeting-span = { $from } – { $to }
gist-unshown = Uma mensagem sem texto
gist-unshown-kind = “{ $kind }” não pode ser mostrado aqui

found-on = { $what }, { $day }
file-sound = Áudio
said-request = Mostrar o que chegou
said-request-hide = Ocultar
said-request-none = O que chegou não está guardado aqui.
said-quotes-earlier = Cita uma mensagem anterior
said-go-to-quoted = Ir para a mensagem citada
said-chose-offered = Escolheu uma das respostas oferecidas
said-read-more = Ler mais
said-read-less = Mostrar menos
done-folded = { $who }: { $count } mudanças de etiquetas e prioridade

file-smaller = Menor
file-larger = Maior
file-fit = Ajustar à janela
file-turn = Girar
file-percent = { $percent } %

message-acts = Ações desta mensagem
message-copy = Copiar o texto
message-quote = Citar
message-forward = Encaminhar a alguém
message-link = Copiar um link
forward-title = Encaminhar a
forward-line = Fica na sua resposta a essa pessoa. Nada é enviado ainda.
forward-find = Procurar alguém
