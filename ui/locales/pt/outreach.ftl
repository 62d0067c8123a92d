# Outreach: one message to many people.

outreach-title = Envios
do-outreach = Ir para os envios
outreach-empty = Ainda não se escreveu a muitos
outreach-empty-line = Escolha pessoas na página delas e escreva a todas de uma vez.
outreach-done = { $done } de { $people }
outreach-people = Pessoas
outreach-all = Todas
outreach-pause = Pausar
outreach-resume = Continuar
outreach-cancel = Terminar
outreach-planned = Não começou
outreach-running = A decorrer
outreach-paused = Em pausa
outreach-cancelled = Terminado antes
outreach-ended = Feito
outreach-kind-waiting = Ainda não
outreach-kind-skipped = Deixadas de fora
outreach-kind-written = Escritas
outreach-kind-answered = Responderam
outreach-kind-failed = Não entregue
outreach-delivered = Entregue
outreach-read = Lida
outreach-skip-answered = Escreveram antes da sua vez
outreach-skip-capped = Receberam mensagens suficientes há pouco
outreach-skip-same = A mesma pessoa que outra
outreach-skip-no-address = Nenhum endereço para escrever
outreach-skip-unwanted = Não querem que se lhes escreva
outreach-skip-unsubscribed = Cancelaram a subscrição
outreach-skip-window = Têm de escrever primeiro, ou é preciso um modelo
outreach-write-to-them = Escrever-lhes
outreach-write = { $count ->
    [one] Escrever a uma pessoa
   *[other] Escrever a { $count } pessoas
}
outreach-name = Nome
outreach-name-hint = Para si: entrada de outono
outreach-template = Mensagem
outreach-own-words = As minhas palavras
outreach-subject = Assunto de um e-mail
outreach-text = Texto
outreach-text-hint = { $blank } torna-se o primeiro nome, ou as palavras que se seguem.
outreach-pace = Ritmo
outreach-pace-line = { $count ->
    [one] Uma mensagem por hora
   *[other] { $count } mensagens por hora
}
outreach-by-day = Só das 9:00 às 18:00, na hora delas
outreach-look = Ver primeiro
outreach-back = Voltar
outreach-start = { $count ->
    [one] Começar: uma mensagem
   *[other] Começar: { $count } mensagens
}
outreach-ready = { $count ->
    [one] Uma pessoa recebe uma mensagem
   *[other] { $count } pessoas recebem uma mensagem
}
outreach-left-out = { $count ->
    [one] Uma fica de fora:
   *[other] { $count } ficam de fora:
}
outreach-write-all = Escrever aos { $count }
outreach-channel = Canal
outreach-channel-last = O último que cada pessoa usou
outreach-channel-first = Primeiro { $channel }
outreach-cap = No máximo, de todas as mensagens a muitos
outreach-cap-none = Sem limite
outreach-cap-line = { $count ->
    [one] Uma mensagem em { $days } dias
   *[other] { $count } mensagens em { $days } dias
}
outreach-skip-consent = Sem consentimento registado para { $channel }
outreach-no-consent = { $count } de { $people } não têm consentimento registado para { $channel }.
outreach-needs-consent = Escrever só a pessoas com consentimento registado
