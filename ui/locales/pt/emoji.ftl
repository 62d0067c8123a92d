# Emoji and the words by which they are found: one on each line, in the order in which they are shown.

emoji-find = Procurar por uma palavra
emoji-nothing = Nenhum emoji tem este nome
emoji-recent = Usados há pouco
emoji-groups = Tipos de emoji
emoji-tones = Tom de pele
emoji-tone = Tom de pele { $nth }
emoji-of-smileys = Rostos
emoji-of-people = Pessoas
emoji-of-nature = Animais e natureza
emoji-of-food = Comida e bebida
emoji-of-travel = Viagens e lugares
emoji-of-activities = Atividades
emoji-of-objects = Objetos
emoji-of-symbols = Símbolos
emoji-of-flags = Bandeiras
emoji-words =
    😀 sorriso feliz
    😃 sorriso contente
    😄 sorriso riso
    😁 sorriso dentes
    😅 alívio suor
    😂 riso lágrimas
    🙂 sorriso leve
    😉 piscar
    😊 sorriso corado
    😇 anjo inocente
    🥰 amor corações
    😍 amor olhos
    😘 beijo
    😋 delicioso gostoso
    😎 legal óculos
    🤩 estrelas uau
    🥳 festa celebrar
    🤗 abraço
    🤔 pensar
    🤝 acordo mãos
    👍 sim bom polegar
    👎 não mau polegar
    👌 ok perfeito
    ✌️ paz vitória
    🤞 sorte dedos
    👏 aplauso bravo
    🙌 mãos hurra
    🙏 obrigado por favor
    💪 forte braço
    👋 olá tchau mão
    ❤️ coração vermelho amor
    🧡 coração laranja
    💛 coração amarelo
    💚 coração verde
    💙 coração azul
    💜 coração roxo
    🤍 coração branco
    💐 flores buquê
    🌸 flor cerejeira
    🌟 estrela
    ✨ brilho
    🎉 festa parabéns
    🎊 confete festa
    🎁 presente
    🎓 formatura universidade
    📚 livros estudo
    📖 livro ler
    ✏️ lápis escrever
    📝 nota formulário
    📄 papel documento
    📎 clipe anexo
    📌 alfinete
    📅 calendário data
    ⏰ alarme relógio
    ⌛ ampulheta esperar
    ✅ feito pronto
    ☑️ caixa marcada
    ❌ errado cruz
    ❗ importante exclamação
    ❓ pergunta
    ✈️ avião voo viagem
    🛫 avião partida
    🛬 avião chegada
    🧳 mala bagagem
    🛂 passaporte visto
    🗺️ mapa
    🏙️ cidade
    🏨 hotel
    🏠 casa aluguel
    🚕 táxi carro
    🏥 hospital clínica
    🩺 médico estetoscópio
    💊 comprimido remédio
    🦷 dente dentista
    👩‍⚕️ médica enfermeira mulher
    👨‍⚕️ médico enfermeiro homem
    👩‍🎓 estudante mulher
    👨‍🎓 estudante homem
    📞 telefone ligação
    📱 celular telefone
    💬 mensagem falar
    📧 email correio
    💳 cartão pagar
    💶 dinheiro euro
    💷 dinheiro libra
    ☀️ sol tempo
    🌙 lua noite
    ☕ café chá
    🍀 sorte trevo
    👀 olhos olhar
