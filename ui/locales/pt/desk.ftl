# The frame around every page: the rail, the window's title, what is said everywhere.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Carregando
try-again = Tentar de novo
close = Fechar
stale = Isto pode estar desatualizado: { $why }
catching-up = Recuperando o que aconteceu nesse meio-tempo
offline = Sem conexão
offline-line = Sem conexão: tudo continua legível, e o que você escrever sai depois
open-phone = Abrir o telefone de teste

# What this desk is.
about-title = Sobre esta mesa de trabalho
about-me = { $name }, sobre esta mesa de trabalho
about-you = Você
about-kept = Guardado
about-kept-here = Neste computador
about-kept-here-while-kafka-waits = Neste computador, onde esta agência começou. O Kafka está configurado e não é usado: para trabalhar com ele, inicie o PaperPlane em uma pasta vazia (--data DIR). O que está aqui fica aqui.
about-kept-kafka = Kafka em { $servers }
about-state = Estado
about-state-catching-up = Recuperando
about-state-up-to-date = Em dia
about-waiting = Em espera
about-waiting-count = { $count ->
    [one] { $count } ainda não transmitida
   *[other] { $count } ainda não transmitidas
}
about-unreadable = Ilegíveis
about-unreadable-count = { $count ->
    [one] { $count }, guardada para uma versão mais nova
   *[other] { $count }, guardadas para uma versão mais nova
}
