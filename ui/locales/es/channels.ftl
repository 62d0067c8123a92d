# The channels page: the account, how it is, and what could not be read.

channels-title = Canales
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-asking = Preguntando a Twilio…
channel-webhook = Cuando llega un mensaje
channel-copy = Copiar
channel-copied = Copiado
channel-last-message = Último mensaje
channel-none-yet = Ninguno todavía
channel-last-error = Último error
channel-check = Comprobar ahora
channel-refused = Rechazados
channel-refused-count = { $count } desde el inicio sin una firma correcta: la dirección pública o el token pueden estar mal

channel-complete = Nada perdido
channel-complete-never = Aún no comparado con la lista de Twilio
channel-complete-since = { $count ->
    [0] Completo desde el { $since }, hasta el { $until }
    [one] Completo desde el { $since }, hasta el { $until }; faltaba un mensaje y se recuperó
   *[other] Completo desde el { $since }, hasta el { $until }; faltaban { $count } mensajes y se recuperaron
}
channel-complete-gap = Pueden faltar mensajes desde el { $since }: la lista de Twilio no se pudo leer el { $asked }
channel-complete-no-list = El proveedor no tiene una lista con la que comparar
channel-refused-other = Solicitudes rechazadas que no nombraban ninguna cuenta de este dispositivo: { $count }

account-sid = Account SID
account-token = Auth Token
account-numbers = Números, separados por comas
account-service = Messaging Service, si lo hay
account-public-url = Dirección pública de este dispositivo, si la tiene
account-change = Cambiar la cuenta
account-connect = Conectar
account-connected = Twilio acepta la cuenta. Ya está en uso.
account-of-demo = Una demostración habla con sus propios teléfonos de prueba. Iniciar sin --demo para conectar Twilio.
account-of-environment = La cuenta viene del entorno o de .env, y se cambia allí.
account-add = Añadir otra cuenta
account-remove = Quitar la cuenta
account-remove-sure = ¿Quitarla de este dispositivo? Sus conversaciones se quedan y no se envía nada más por ella.
account-keep = Conservarla

dead-letters-title = No se pudo leer
dead-letters-line = Twilio envió esto y esta versión no lo entendió. No se pierde nada.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = Leer de nuevo
dead-letter-put-aside = Apartar
