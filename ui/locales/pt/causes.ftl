# What a person did or wants and why it cannot be, and what they should know: one sentence for each cause of the contract.

cause-newer = Escreveram algo enquanto você escrevia. Veja e depois envie.
cause-text-empty = Escreva algo primeiro.
cause-conversation-gone = Esta conversa não está aqui.
cause-message-gone = Esta mensagem não está aqui.
cause-on-its-way = Esta mensagem já está a caminho.
cause-waits-no-more = Já está a caminho, ou foi retirada.
cause-name-first = Diga primeiro o seu nome.
cause-log-away = Os registros da agência estão fora de alcance agora. Nada foi guardado: tente de novo.
cause-copy-broken = A cópia deste computador não pôde ser usada: { $error }.
cause-copy-not-written = A cópia deste computador não pôde ser escrita ({ $error }). O disco está cheio? Tenta-se de novo.
cause-loop-broke = Uma parte do PaperPlane falhou e recomeçou sozinha ({ $name }). Se isto não sumir, reinicie o PaperPlane e avise-nos.
cause-topic-remade = O tópico { $topic } foi criado de novo, e tudo foi lido outra vez desde o começo. O que só estava no antigo se perdeu.
cause-topic-remade-again = O tópico { $topic } é criado de novo sem parar: a leitura parou. Reinicie quando isso tiver acabado.
cause-gate-shut = Nenhuma mensagem pode entrar por este computador: { $error }.

cause-time-passed = Escolha um momento que ainda não chegou, dentro de um ano.
cause-quiet-hours = As horas de silêncio começam e terminam dentro de um dia.
cause-note-too-long = Uma nota tem no máximo { $max } caracteres. Escreva duas.
cause-label-nameless = Escreva o que diz a etiqueta.
cause-label-taken = Já existe uma etiqueta com este nome.
cause-view-nameless = Escreva como se chama a vista.
cause-slash-wrong = A palavra depois da barra não tem espaços e tem no máximo { $max } caracteres.
cause-slash-taken = Já existe um texto com esta palavra.
cause-canned-wrong = Escreva o texto, de no máximo { $max } caracteres.
cause-name-too-long = Este nome é longo demais.
cause-zone-unknown = Este fuso horário não é conhecido. Escreva como Africa/Lagos.
cause-one-person = Estas duas já são uma só pessoa.
cause-their-own-wish = A própria pessoa pediu: termina quando ela escrever START.
cause-name-missing = Escreva o seu nome.
cause-agency-missing = Escreva o nome da agência.
cause-agency-too-long = O nome da agência é longo demais.

cause-file-empty = Este arquivo está vazio.
cause-file-too-large = Este arquivo passa de { $megabytes } MB, o máximo aceito aqui.
cause-file-program = Este arquivo é um programa. Programas não são enviados.
cause-too-many-files = No máximo { $max } arquivos vão de uma vez. Envie os outros depois.
cause-channel-cannot = Este canal não aceita isso.
cause-file-not-wanted = Este arquivo já está aqui, ou ninguém sabe onde ele está.
cause-fetched-elsewhere = Os arquivos são buscados pelo computador que tem a conta da Twilio.
cause-file-unreadable = Este arquivo não pôde ser lido.
cause-file-broken = O arquivo não pôde ser guardado ou lido: { $error }.
cause-files-away = No momento não é possível acessar os arquivos da equipe. Novas tentativas são feitas; se continuar, verifique a conexão.
cause-files-refused = Este computador não tem acesso aos arquivos da equipe: verifique o endereço e as chaves no .env.
cause-too-large = Isto é grande demais para ser guardado.

cause-join-words = Copie as palavras como o console da Twilio as mostra, por exemplo: join paper-plane
cause-no-account = Neste computador não há nenhuma conta da Twilio.
cause-demo-account = Uma demonstração fala com seus próprios telefones simulados. Inicie sem --demo para conectar a Twilio.
cause-account-from-environment = A conta vem do ambiente ou de .env: mude lá e inicie de novo.
cause-account-sid = O Account SID é AC e 32 letras e números. Está na primeira página do console da Twilio.
cause-auth-token = Escreva o Auth Token. Está abaixo do Account SID no console da Twilio.
cause-numbers = Escreva cada número com o seu país: whatsapp:+14155238886 para WhatsApp, +15005550006 para SMS.
cause-messaging-service = Um Messaging Service é MG e 32 letras e números. Deixe vazio se não houver.
cause-opt-out-languages = Há palavras de saída nestes idiomas: { $known }. Deixe vazio para todos.
cause-number-taken = { $number } pertence a outra conta aqui. Remova-o dela primeiro.
cause-public-address = O endereço público é um endereço web como https://desk.example.com. Deixe vazio se não houver.
cause-shared-keys = Uma SharedKey é o seu id, = e o seu segredo, com vírgulas entre várias. Deixe vazio se não houver.
cause-shared-key-missing = O Twilio assina com uma SharedKey que não está configurada aqui. Adicione-a a esta conta a partir da configuração de Webhooks na consola do Twilio.
cause-number-waits = A conta foi guardada. O número entra assim que os registros da agência responderem.
cause-provider-silent = A Twilio não respondeu. Verifique a conexão com a internet.
cause-provider-rejects = A Twilio não aceita a conta (HTTP { $status }). Verifique o Account SID e o Auth Token.
cause-provider-refuses = A Twilio respondeu HTTP { $status }. Pergunta-se de novo mais tarde.
cause-provider-unreadable = A resposta da Twilio não pôde ser lida.
cause-mail-password = O servidor de e-mail não aceita usuário e senha. Muitos provedores pedem uma senha de aplicativo.
cause-mail-not-trusted = O servidor de e-mail não é confiável: seu certificado não é conhecido aqui, ou ele não oferece criptografia. Pergunte a quem o administra.
cause-mail-silent = O servidor de e-mail não respondeu. Verifique o nome, a porta e a conexão com a internet.
cause-mail-refuses = O servidor de e-mail não fez o que foi pedido. Pede-se de novo mais tarde.
# $field is the name of a field: imap_host.
cause-mail-field = O campo “{ $field }” da conta de e-mail não pode ser usado.
cause-list-unreadable = A lista de mensagens da Twilio não pode ser lida agora, e mensagens novas não entram. Se continuar assim, veja a conta na página Canais.
cause-dead-letter-gone = Este pedido não está mais aqui.
cause-dead-letter-unreadable = Ainda não pode ser lido: { $reason }.
cause-not-a-number = Não é um número a que se possa escrever. Escreva-o com um mais e o país, como +44 7700 900161.
cause-inbox-gone = Este seu número já não está configurado. Escolha outro.
cause-they-write-first = Por este canal têm de ser eles a escrever primeiro.
cause-template-first = A primeira mensagem tem de ser um modelo. Escolha um.
