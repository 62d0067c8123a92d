# The map of keys.

keys-title = Teclas
keys-step = Conversa seguinte e anterior
keys-open = Abrir
keys-reply = Escrever uma resposta
keys-send = Enviar, ao escrever
keys-new-line = Nova linha, ao escrever
keys-search = Buscar em tudo
keys-back = Voltar
keys-these = Estas teclas
