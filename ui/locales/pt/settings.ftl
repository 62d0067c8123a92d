# The settings.

settings-title = Configurações
settings-saved = Salvo
settings-undo = Desfazer
settings-save = Salvar
settings-cancel = Cancelar
settings-change = Alterar { $name }
settings-put-away = Retirar { $name }
settings-was-put-away = { $name } foi retirado
settings-name-missing = Escreva um nome.
settings-name-taken = Já existe um com este nome.

# Who I am, and what the agency is called.
settings-profile = Perfil
settings-profile-line = Seu nome e o da agência.
settings-my-name-hint = Como os seus colegas veem.
settings-agency-hint = Como os clientes a conhecem, para todos aqui.

# How the desk looks.
settings-look = Aparência
settings-look-line = Só neste computador.
settings-theme = Tema
settings-theme-system = Sistema
settings-theme-light = Claro
settings-theme-dark = Escuro
settings-density = Densidade
settings-density-hint = A distância entre as linhas.
settings-density-roomy = Espaçosa
settings-density-compact = Compacta
settings-language = Idioma
settings-language-system = Como o sistema: { $language }
settings-send-by = Enviar com
settings-send-by-hint = Shift + Enter sempre faz uma linha nova.

# What the operating system tells.
settings-notifications = Notificações
settings-notify = Mensagens novas
settings-notify-hint = Este computador avisa quando alguém escreve e você não está olhando.
settings-preview = Mostrar quem escreveu e o quê
settings-preview-hint = Sem isso, só que algo chegou.
settings-quiet = Horas de silêncio
settings-quiet-hint = Todos os dias, nada é avisado nestas horas.
settings-quiet-empty = Os dois horários são iguais, então nenhuma hora é silenciosa.
settings-quiet-from = De
settings-quiet-to = Até
settings-autostart = Abrir ao iniciar a sessão
settings-autostart-hint = Para nada se perder depois de reiniciar.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Textos salvos
settings-texts-line = Digite / e a palavra ao escrever. Toda a agência os tem.
settings-texts-add = Adicionar um texto
settings-texts-none = Ainda não há textos salvos
settings-texts-none-line = Guarde o que você escreve sempre: como chegar ao escritório, os documentos pedidos, os preços.
settings-text-word = Palavra
settings-text-word-wrong = Uma palavra sem espaços, de no máximo 40 letras.
settings-text = Texto
settings-text-hint = { $blank } vira o nome da pessoa.
settings-text-missing = Escreva o texto.

# Labels and their colours.
settings-labels = Etiquetas
settings-labels-line = Organizam as conversas. Toda a agência as tem.
settings-labels-add = Adicionar uma etiqueta
settings-labels-none = Ainda não há etiquetas
settings-labels-none-line = Crie uma para cada coisa que você procura: um país, um curso, um semestre.
settings-label-name = Nome
settings-label-colour = Cor
colour-grey = Cinza
colour-blue = Azul
colour-teal = Turquesa
colour-green = Verde
colour-yellow = Amarelo
colour-orange = Laranja
colour-pink = Rosa
colour-purple = Roxo

# Saved views, and what a view shows.
settings-views = Visualizações salvas
settings-views-line = Maneiras de ver a caixa de entrada. Toda a agência as tem.
settings-views-none = Ainda não há visualizações salvas
settings-views-none-line = Escolha na caixa de entrada o que ela mostra e salve ali.
filter-open = Abertas
filter-pending = Em espera
filter-snoozed = Adiadas
filter-resolved = Resolvidas
filter-any = Todas
filter-mine = Minhas
filter-nobodys = De ninguém
filter-unread = Não lidas
filter-normal = Prioridade normal ou maior
filter-high = Prioridade alta ou maior
filter-urgent = Urgentes

# The channels in short, and what is under the desk.
settings-channels-line = Números e contas têm uma página própria.
settings-channels-none = Nenhum canal está conectado ainda.
settings-channels-open = Abrir Canais
settings-computer = Este computador
settings-computer-line = Onde as coisas estão e o que funciona aqui.
settings-folder = Pasta de dados
settings-version = Versão
settings-licence = Licença
settings-licence-line = Código aberto, sob a licença Apache 2.0.
settings-about = Feito com
settings-about-line = A fonte Inter (OFL 1.1) e ícones do Lucide (ISC).
