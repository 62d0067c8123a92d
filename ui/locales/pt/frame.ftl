# The frame around every page, and what stands in every part: names, troubles, lists from which something is picked.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Carregando
try-again = Tentar de novo
close = Fechar
stale = Isto pode estar desatualizado: { $why }
offline = Sem conexão
offline-line = Sem conexão: tudo continua legível, e o que você escrever sai depois
away-title = Não é possível acessar o PaperPlane.
away-line = O que está aberto continua legível, e o que você escreve fica guardado neste navegador. A busca, o envio e as outras conversas voltam sozinhos assim que ele responder.

copy = Copiar
copied = Copiado

pick-new = Criar “{ $name }”
pick-nothing = Nada encontrado

# A heading and a line in the place of what did not come.
trouble-link = Esta página precisa do seu link
trouble-link-line = Abra o endereço que o PaperPlane mostra ao iniciar. Ele libera este navegador.
trouble-away = Não é possível falar com o PaperPlane
trouble-away-line = Ele pode estar iniciando ou fechado. Esta página tenta de novo sozinha.
trouble-gone = Isto não está mais aqui
trouble-other = Algo deu errado

# What the window itself says where no answer came.
door-unreadable = Não foi possível ler a resposta. Feche esta janela e abra de novo.
door-offline = Não é possível falar com o PaperPlane agora. Tente de novo daqui a pouco.
door-not-let-in = Esta página precisa do seu link.
door-file-too-large = Este arquivo é grande demais para enviar.
