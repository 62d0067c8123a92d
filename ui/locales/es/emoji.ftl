# Emoji and the words by which they are found: one on each line, in the order in which they are shown.

emoji-find = Buscar con una palabra
emoji-nothing = Ningún emoji se llama así
emoji-recent = Usados hace poco
emoji-groups = Tipos de emoji
emoji-tones = Tono de piel
emoji-tone = Tono de piel { $nth }
emoji-of-smileys = Caras
emoji-of-people = Personas
emoji-of-nature = Animales y naturaleza
emoji-of-food = Comida y bebida
emoji-of-travel = Viajes y lugares
emoji-of-activities = Actividades
emoji-of-objects = Objetos
emoji-of-symbols = Símbolos
emoji-of-flags = Banderas
emoji-words =
    😀 sonrisa feliz
    😃 sonrisa alegre
    😄 sonrisa risa
    😁 sonrisa dientes
    😅 alivio sudor
    😂 risa lágrimas
    🙂 sonrisa leve
    😉 guiño
    😊 sonrisa rubor
    😇 ángel inocente
    🥰 amor corazones
    😍 amor ojos
    😘 beso
    😋 rico sabroso
    😎 genial gafas
    🤩 estrellas guau
    🥳 fiesta celebrar
    🤗 abrazo
    🤔 pensar
    🤝 acuerdo manos
    👍 sí bien pulgar
    👎 no mal pulgar
    👌 vale perfecto
    ✌️ paz victoria
    🤞 suerte dedos
    👏 aplauso bravo
    🙌 manos hurra
    🙏 gracias por favor
    💪 fuerte brazo
    👋 hola adiós mano
    ❤️ corazón rojo amor
    🧡 corazón naranja
    💛 corazón amarillo
    💚 corazón verde
    💙 corazón azul
    💜 corazón morado
    🤍 corazón blanco
    💐 flores ramo
    🌸 flor cerezo
    🌟 estrella
    ✨ brillo
    🎉 fiesta felicidades
    🎊 confeti fiesta
    🎁 regalo
    🎓 graduación universidad
    📚 libros estudio
    📖 libro leer
    ✏️ lápiz escribir
    📝 nota formulario
    📄 papel documento
    📎 clip adjunto
    📌 chincheta
    📅 calendario fecha
    ⏰ alarma reloj
    ⌛ reloj arena esperar
    ✅ hecho listo
    ☑️ casilla marcada
    ❌ mal cruz
    ❗ importante exclamación
    ❓ pregunta
    ✈️ avión vuelo viaje
    🛫 avión salida
    🛬 avión llegada
    🧳 maleta equipaje
    🛂 pasaporte visado
    🗺️ mapa
    🏙️ ciudad
    🏨 hotel
    🏠 casa alquiler
    🚕 taxi coche
    🏥 hospital clínica
    🩺 médico estetoscopio
    💊 pastilla medicina
    🦷 diente dentista
    👩‍⚕️ médica enfermera mujer
    👨‍⚕️ médico enfermero hombre
    👩‍🎓 estudiante mujer
    👨‍🎓 estudiante hombre
    📞 teléfono llamada
    📱 móvil teléfono
    💬 mensaje hablar
    📧 correo
    💳 tarjeta pagar
    💶 dinero euro
    💷 dinero libra
    ☀️ sol tiempo
    🌙 luna noche
    ☕ café té
    🍀 suerte trébol
    👀 ojos mirar
