# Imports of lists, exports, and consent.

import-open = Importar
import-title = Importar una lista
import-drop = Suelta aquí una lista de personas
import-choose = Elegir un archivo
import-reading = Leyendo la lista
import-kinds = CSV de cualquier hoja de cálculo, o contactos en vCard
import-other-file = Otro archivo
import-new = { $count ->
    [one] { $count } persona nueva
   *[other] { $count } personas nuevas
}
import-known = { $count ->
    [one] { $count } ya está aquí
   *[other] { $count } ya están aquí
}
import-twice = { $count ->
    [one] { $count } está dos veces en la lista
   *[other] { $count } están dos veces en la lista
}
import-refused = { $count ->
    [one] { $count } fila no se puede tomar
   *[other] { $count } filas no se pueden tomar
}
import-unknown-labels = Ninguna etiqueta se llama así; se omiten: { $labels }
import-columns = Columnas
import-remembered = Como en tu última lista con estas columnas.
import-column-ignored = Omitir
import-column-given-name = Nombre de pila
import-column-family-name = Apellidos
import-column-phone = Número de teléfono
import-column-mail = Dirección de correo
import-column-country = País, en dos letras
import-column-evidence = De dónde vienen
import-column-link = Enlace
import-country = País de los números que no lo indican
import-evidence = De dónde viene la lista
import-evidence-hint = Feria escolar de Lagos, mayo
import-label = Etiqueta para todos
import-no-label = Ninguna
import-encoding = Letras del archivo
encoding-western = Europa occidental
encoding-central = Europa central
encoding-cyrillic = Cirílico
encoding-turkish = Turco
encoding-arabic = Árabe
encoding-chinese = Chino
import-lines = Filas
import-row = Fila
import-effect = Efecto
import-row-new = Nueva
import-row-known = Ya está aquí: { $who }
import-row-twice = Igual que la fila { $row }
import-start = { $count ->
    [one] Importar { $count } persona
   *[other] Importar { $count } personas
}
import-running = { $through } de { $rows } filas
import-done = { $count ->
    [one] { $count } persona añadida
   *[other] { $count } personas añadidas
}
import-undone = Retirada
import-undone-kept = { $count ->
    [one] Retirada; { $count } persona se quedó
   *[other] Retirada; { $count } personas se quedaron
}
import-taken-back = { $count ->
    [one] { $count } persona retirada
   *[other] { $count } personas retiradas
}
import-taken-back-kept = Retiradas: { $count }. Se quedan { $kept }, porque ya hay algo con ellas: mensajes, un caso, una tarea, un consentimiento.
import-save-rows = { $count ->
    [one] Guardar la fila no tomada
   *[other] Guardar las { $count } filas no tomadas
}
import-undo = Retirar
import-undo-sure = ¿Retirar a todas sus personas?
import-history = Importaciones anteriores
row-nobody = Ni nombre ni dirección
row-not-a-number = No es un número, o falta su país
row-not-a-mail = No es una dirección de correo
row-too-many-addresses = Demasiadas direcciones de una persona
row-name = El nombre es demasiado largo o no es un nombre
row-language = No es el código de un idioma, como es
row-zone = No es una zona horaria, como Africa/Lagos
row-evidence = El texto sobre su origen es demasiado largo
consent-title = Consentimiento
consent-none = Ninguno registrado
consent-write = Registrar consentimiento
consent-keep = Registrar
consent-what = Han
consent-given = Dado
consent-taken-back = Retirado
consent-purpose = Para
consent-messages = Mensajes que no han pedido
consent-data = Guardar y transmitir sus datos
consent-channel = Por
consent-all-channels = Todos los canales
consent-by = Lo dijo
consent-paper = En papel
consent-spoken = De palabra
consent-message = En un mensaje
consent-form = En un formulario
consent-list = Lo dice una lista
consent-day = Cuándo
consent-today = Hoy
consent-days-ago = { $days ->
    [one] Ayer
   *[other] Hace { $days } días
}
consent-wording = Con estas palabras
consent-proof = Prueba
consent-proof-hint = Formulario de la feria, hoja 4
consent-recorded-by = Anotado por { $who }, { $at }
export-open = Exportar
export-title = { $count ->
    [one] Exportar { $count } persona
   *[other] Exportar { $count } personas
}
export-line = Todas las personas de la lista tal como está filtrada.
export-csv = Hoja de cálculo (CSV)
export-json = Para programas (JSON por líneas)
export-vcard = Agenda (vCard)
