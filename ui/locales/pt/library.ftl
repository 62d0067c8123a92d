# The library: saved texts, labels and views as they are kept, and what a view shows.

settings-undo = Desfazer
settings-save = Salvar
settings-cancel = Cancelar
settings-change = Alterar { $name }
settings-put-away = Retirar { $name }
settings-was-put-away = { $name } foi retirado
settings-name-taken = Já existe um com este nome.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Textos salvos
settings-texts-line = Digite / e a palavra ao escrever. Toda a agência os tem.
settings-texts-add = Adicionar um texto
settings-texts-none = Ainda não há textos salvos
settings-texts-none-line = Guarde o que você escreve sempre: como chegar ao escritório, os documentos pedidos, os preços.
settings-text-word = Palavra
settings-text-word-wrong = Uma palavra sem espaços, de no máximo { $max } letras.
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
filter-blocked = Bloqueadas
filter-any = Todas
filter-mine = Minhas
filter-nobodys = De ninguém
filter-unread = Não lidas
filter-mentioned = Menciona você
filter-normal = Prioridade normal ou maior
filter-high = Prioridade alta ou maior
filter-urgent = Urgentes

label-take-off = Tirar { $label }
