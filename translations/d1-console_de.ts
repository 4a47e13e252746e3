<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>d1::AdviceBar</name>
    <message>
        <source>A file …</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>bill and time</source>
        <translation>Kosten und Zeit</translation>
    </message>
    <message>
        <source>the bill</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>&amp;Workload:</source>
        <translation>&amp;Last:</translation>
    </message>
    <message>
        <source>Ti&amp;me:</source>
        <translation>Zei&amp;t:</translation>
    </message>
    <message>
        <source>&amp;Save:</source>
        <translation>&amp;Spare:</translation>
    </message>
    <message>
        <source>Query log</source>
        <translation>Abfrageprotokoll</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s query insights</source>
        <translation>Cloudflares Abfragestatistik</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>Die Anweisung</translation>
    </message>
    <message>
        <source>Workload, as JSON lines</source>
        <translation>Last als JSON-Zeilen</translation>
    </message>
    <message>
        <source>Workloads (*.jsonl *.ndjson)</source>
        <translation>Lasten (*.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Find indexes</source>
        <translation>Indizes suchen</translation>
    </message>
    <message>
        <source>Measure on a &amp;copy</source>
        <translation>An einer &amp;Kopie messen</translation>
    </message>
    <message>
        <source>Reads every row of the database once into a file of this computer, and measures there instead of estimating</source>
        <translation>Liest jede Zeile der Datenbank einmal in eine Datei auf diesem Rechner und misst dort, statt zu schätzen</translation>
    </message>
</context>
<context>
    <name>d1::AdviceDetails</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Helped statements</source>
        <translation>Anweisungen, denen er hilft</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Rows read before</source>
        <translation>Zeilen gelesen vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Saves %1 a month, its upkeep costs %2 a month and its storage %3; all %4.</source>
        <translation>Spart %1 im Monat, seine Pflege kostet %2 im Monat und sein Platz %3; alles %4.</translation>
    </message>
    <message>
        <source>The statements that use it read %1 before and %2 after, over all runs.</source>
        <translation>Die Anweisungen, die ihn nutzen, lasen vorher %1 und lesen nachher %2, über alle Läufe.</translation>
    </message>
    <message>
        <source>It makes superfluous: %1.</source>
        <translation>Er macht überflüssig: %1.</translation>
    </message>
    <message>
        <source>Proposed by %1.</source>
        <translation>Vorgeschlagen von %1.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1, sampled values</source>
        <translation>%1, Werte aus Stichproben</translation>
    </message>
    <message>
        <source>%1: %2 read a run, %3</source>
        <translation>%1: %2 gelesen je Lauf, %3</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>With the advice</source>
        <translation>Mit dem Rat</translation>
    </message>
</context>
<context>
    <name>d1::AdvicePage</name>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Write migration …</source>
        <translation>Migration schreiben …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open a database, and the indexes that its statements need are found here.</source>
        <translation>Öffnen Sie eine Datenbank; hier finden sich dann die Indizes, die ihre Anweisungen brauchen.</translation>
    </message>
    <message>
        <source>Choose what the database is asked, and the indexes that make it cheapest are found and proved here. Nothing is changed before you apply it.</source>
        <translation>Wählen Sie, was die Datenbank gefragt wird; hier werden die Indizes gefunden und nachgewiesen, mit denen es am wenigsten kostet. Geändert wird nichts, bevor Sie es anwenden.</translation>
    </message>
    <message>
        <source>Find indexes</source>
        <translation>Indizes suchen</translation>
    </message>
    <message>
        <source>Reading the workload …</source>
        <translation>Last wird gelesen …</translation>
    </message>
    <message>
        <source>Best so far:
%1</source>
        <translation>Bisher am besten:
%1</translation>
    </message>
    <message>
        <source>The search was stopped; this is the best so far.</source>
        <translation>Die Suche wurde angehalten; dies ist das Beste bisher.</translation>
    </message>
    <message>
        <source>No index makes these statements cheaper, and none is superfluous.</source>
        <translation>Kein Index macht diese Anweisungen billiger, und keiner ist überflüssig.</translation>
    </message>
    <message>
        <source>No index makes these statements cheaper.</source>
        <translation>Kein Index macht diese Anweisungen billiger.</translation>
    </message>
    <message>
        <source>Asking how many rows there are …</source>
        <translation>Fragt, wie viele Zeilen es sind …</translation>
    </message>
</context>
<context>
    <name>d1::AdviceTree</name>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Index or statement</source>
        <translation>Index oder Anweisung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Saves a month</source>
        <translation>Spart im Monat</translation>
    </message>
    <message>
        <source>Upkeep a month</source>
        <translation>Pflege im Monat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Make these indexes</source>
        <translation>Diese Indizes anlegen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Indexes that can go</source>
        <translation>Entbehrliche Indizes</translation>
    </message>
    <message>
        <source>Recommended by others</source>
        <translation>Von anderen empfohlen</translation>
    </message>
    <message>
        <source>worth it</source>
        <translation>lohnt sich</translation>
    </message>
    <message>
        <source>not worth it</source>
        <translation>lohnt sich nicht</translation>
    </message>
    <message>
        <source>They scan, and no index helps</source>
        <translation>Sie lesen alles, und kein Index hilft</translation>
    </message>
    <message>
        <source>They take more than before</source>
        <translation>Sie brauchen mehr als vorher</translation>
    </message>
    <message>
        <source>They could not be analysed</source>
        <translation>Nicht auswertbar</translation>
    </message>
</context>
<context>
    <name>d1::AdvisorView</name>
    <message>
        <source>Pages of the advisor</source>
        <translation>Seiten des Ratgebers</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Index audit</source>
        <translation>Indexprüfung</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>d1::AdvisorWords</name>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>The same as another index</source>
        <translation>Gleich einem anderen Index</translation>
    </message>
    <message>
        <source>Another index does all that it does</source>
        <translation>Ein anderer Index leistet dasselbe</translation>
    </message>
    <message>
        <source>Names that break idx_TABLE_COLUMNS</source>
        <translation>Namen, die von idx_TABELLE_SPALTEN abweichen</translation>
    </message>
    <message>
        <source>Foreign keys without an index</source>
        <translation>Fremdschlüssel ohne Index</translation>
    </message>
    <message>
        <source>No statistics</source>
        <translation>Keine Statistik</translation>
    </message>
    <message>
        <source>Used by no statement in the log</source>
        <translation>Von keiner Anweisung im Protokoll genutzt</translation>
    </message>
    <message>
        <source>Copying the database …</source>
        <translation>Datenbank wird kopiert …</translation>
    </message>
    <message>
        <source>Reading the workload …</source>
        <translation>Last wird gelesen …</translation>
    </message>
    <message>
        <source>Best so far: %1, %2 % saved; %3 plans tried</source>
        <translation>Bisher am besten: %1, %2 % gespart; %3 Pläne probiert</translation>
    </message>
    <message>
        <source>1 index</source>
        <translation>1 Index</translation>
    </message>
    <message>
        <source>%1 indexes</source>
        <translation>%1 Indizes</translation>
    </message>
    <message>
        <source>Proving what was found …</source>
        <translation>Gefundenes wird nachgewiesen …</translation>
    </message>
    <message>
        <source>All together: %1 → %2 rows read, %3 → %4 a month</source>
        <translation>Alles zusammen: %1 → %2 Zeilen gelesen, %3 → %4 im Monat</translation>
    </message>
    <message>
        <source>All together, with what can go dropped: %1 → %2 rows read, %3 → %4 a month</source>
        <translation>Alles zusammen, ohne das Entbehrliche: %1 → %2 Zeilen gelesen, %3 → %4 im Monat</translation>
    </message>
    <message>
        <source>did not run</source>
        <translation>lief nicht</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>Copying the database: %1 of about %2 rows</source>
        <translation>Die Datenbank wird kopiert: %1 von etwa %2 Zeilen</translation>
    </message>
    <message>
        <source>Reads at least %1 rows, each once: %2</source>
        <translation>Liest mindestens %1 Zeilen, jede einmal: %2</translation>
    </message>
    <message>
        <source>Reads about %1 rows, each once: %2</source>
        <translation>Liest etwa %1 Zeilen, jede einmal: %2</translation>
    </message>
    <message>
        <source>%1, %2 to copy</source>
        <translation>%1, %2 zum Kopieren</translation>
    </message>
</context>
<context>
    <name>d1::AuditPage</name>
    <message>
        <source>Look through</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Write migration …</source>
        <translation>Migration schreiben …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>&amp;Unused in:</source>
        <translation>&amp;Ungenutzt in:</translation>
    </message>
    <message>
        <source>Unused in</source>
        <translation>Ungenutzt in</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Open a database, and its indexes are looked through here.</source>
        <translation>Öffnen Sie eine Datenbank; hier werden dann ihre Indizes geprüft.</translation>
    </message>
    <message>
        <source>Looking through the indexes …</source>
        <translation>Indizes werden geprüft …</translation>
    </message>
    <message>
        <source>Misnamed, superfluous and unused indexes, foreign keys without one, and tables without statistics are found here.</source>
        <translation>Hier finden sich falsch benannte, überflüssige und ungenutzte Indizes, Fremdschlüssel ohne Index und Tabellen ohne Statistik.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>die ganze Tabelle</translation>
    </message>
    <message>
        <source>%1 tables, %2 indexes.</source>
        <translation>%1 Tabellen, %2 Indizes.</translation>
    </message>
    <message>
        <source>In the log: %1 statements, %2 with a known plan.</source>
        <translation>Im Protokoll: %1 Anweisungen, %2 mit bekanntem Plan.</translation>
    </message>
    <message>
        <source>The indexes are in order.</source>
        <translation>Die Indizes sind in Ordnung.</translation>
    </message>
    <message>
        <source>Making it writes about %1, %2 at D1&apos;s price.</source>
        <translation>Ihn anzulegen schreibt etwa %1, %2 nach D1s Preis.</translation>
    </message>
</context>
<context>
    <name>d1::CellText</name>
    <message>
        <source>blob %1</source>
        <translation>Blob %1</translation>
    </message>
    <message>
        <source>This number is beyond 2^53 and came through JSON, so its last digits may differ from what the database holds. Select CAST(column AS TEXT) to read it exactly.</source>
        <translation>Diese Zahl liegt jenseits von 2^53 und kam als JSON; ihre letzten Stellen können deshalb von denen in der Datenbank abweichen. CAST(Spalte AS TEXT) im SELECT liest sie genau.</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
</context>
<context>
    <name>d1::ChangeMarks</name>
    <message>
        <source>%1 created</source>
        <comment>an index</comment>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <comment>an index</comment>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>rückgängig: %1</translation>
    </message>
    <message>
        <source>%1 applied</source>
        <comment>a migration</comment>
        <translation>%1 angewandt</translation>
    </message>
</context>
<context>
    <name>d1::ChangesPage</name>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Change or helped statement</source>
        <translation>Änderung oder Anweisung</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Geraten</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>The hour after</source>
        <translation>Stunde danach</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Tag danach</translation>
    </message>
    <message>
        <source>%1, undone %2</source>
        <translation>%1, zurückgenommen %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>so far: %1</source>
        <translation>bisher: %1</translation>
    </message>
    <message>
        <source>%1 → %2 read</source>
        <translation>%1 → %2 gelesen</translation>
    </message>
    <message>
        <source>What you make and drop from the advice is listed here, with what it saves after an hour and a day.</source>
        <translation>Hier steht, was Sie nach dem Rat anlegen und löschen, und was es nach einer Stunde und einem Tag spart.</translation>
    </message>
    <message>
        <source>Open a database, and the changes to its indexes are listed here.</source>
        <translation>Öffnen Sie eine Datenbank; hier stehen dann die Änderungen an ihren Indizes.</translation>
    </message>
</context>
<context>
    <name>d1::ChartCanvas</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>d1::ChartControls</name>
    <message>
        <source>Kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Column along the chart</source>
        <translation>Spalte entlang des Diagramms</translation>
    </message>
    <message>
        <source>Choose the columns that are drawn</source>
        <translation>Gezeichnete Spalten wählen</translation>
    </message>
    <message>
        <source>Columns that are drawn</source>
        <translation>Gezeichnete Spalten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic height</source>
        <translation>Logarithmische Höhe</translation>
    </message>
    <message>
        <source>by</source>
        <comment>sales by day</comment>
        <translation>nach</translation>
    </message>
    <message>
        <source>row number</source>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
</context>
<context>
    <name>d1::ChartPane</name>
    <message>
        <source>Save the chart as PNG or SVG</source>
        <translation>Diagramm als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>Close the chart (Esc)</source>
        <translation>Diagramm schließen (Esc)</translation>
    </message>
    <message>
        <source>There is nothing numeric to draw: a chart needs a column of numbers.</source>
        <translation>Hier ist keine Zahl zu zeichnen: Ein Diagramm braucht eine Spalte mit Zahlen.</translation>
    </message>
    <message>
        <source>The chart of the rows will be here.</source>
        <translation>Hier erscheint das Diagramm der Zeilen.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>d1::ChartReading</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line of %1 by %2</source>
        <translation>Linie von %1 nach %2</translation>
    </message>
    <message>
        <source>Bars of %1 by %2</source>
        <translation>Balken von %1 nach %2</translation>
    </message>
    <message>
        <source>Points of %1 by %2</source>
        <translation>Punkte von %1 nach %2</translation>
    </message>
    <message>
        <source>%1 points are drawn, every peak among them</source>
        <translation>%1 Punkte sind gezeichnet, jede Spitze darunter</translation>
    </message>
    <message>
        <source>the highest of neighbouring bars are drawn</source>
        <translation>von benachbarten Balken sind die höchsten gezeichnet</translation>
    </message>
    <message>
        <source>%1 points are drawn, the others lie under them</source>
        <translation>%1 Punkte sind gezeichnet, die übrigen liegen darunter</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 ohne %2</translation>
    </message>
</context>
<context>
    <name>d1::ChartSubject</name>
    <message>
        <source>This source does not tell it.</source>
        <translation>Diese Quelle sagt es nicht.</translation>
    </message>
    <message>
        <source>Server time</source>
        <translation>Serverzeit</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Only this desktop knows how long its own requests were under way.</source>
        <translation>Nur dieser Rechner weiß, wie lange seine eigenen Anfragen unterwegs waren.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failed attempts by kind</source>
        <translation>Fehlversuche nach Art</translation>
    </message>
    <message>
        <source>Nothing failed in this time.</source>
        <translation>In dieser Zeit ist nichts fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Error rate by query type</source>
        <translation>Fehlerquote nach Abfrageart</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Attempts per request</source>
        <translation>Versuche je Anfrage</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Cost of rows</source>
        <translation>Kosten der Zeilen</translation>
    </message>
    <message>
        <source>Nothing here is billed.</source>
        <translation>Hier kostet nichts.</translation>
    </message>
    <message>
        <source>Reads by access</source>
        <translation>Lesen nach Zugriff</translation>
    </message>
    <message>
        <source>Database size</source>
        <translation>Größe der Datenbank</translation>
    </message>
    <message>
        <source>Sizes are sampled once an hour while this page is open.</source>
        <translation>Größen werden stündlich erfasst, solange diese Seite offen ist.</translation>
    </message>
</context>
<context>
    <name>d1::ChoiceStrip</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>d1::CommandEntries</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
</context>
<context>
    <name>d1::CompletionList</name>
    <message>
        <source>Complete the word</source>
        <translation>Wort vervollständigen</translation>
    </message>
</context>
<context>
    <name>d1::CustomRange</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one time to another</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>A date and a time of your time zone, as 2026-11-29 14:00</source>
        <translation>Ein Datum und eine Uhrzeit Ihrer Zeitzone, wie 2026-11-29 14:00</translation>
    </message>
    <message>
        <source>The first time must come before the second.</source>
        <translation>Die erste Zeit muss vor der zweiten liegen.</translation>
    </message>
    <message>
        <source>Write times as 2026-11-29 14:00.</source>
        <translation>Schreiben Sie Zeiten wie 2026-11-29 14:00.</translation>
    </message>
</context>
<context>
    <name>d1::DialectBar</name>
    <message>
        <source>First row names the columns</source>
        <translation>Erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Trim spaces</source>
        <translation>Leerzeichen abschneiden</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Text that means NULL</source>
        <translation>Text, der NULL bedeutet</translation>
    </message>
    <message>
        <source>A value that stands so without quotes is NULL; left empty, every empty value without quotes is. “&quot;&quot;” in the file is an empty text always.</source>
        <translation>Ein Wert, der so ohne Anführungszeichen steht, ist NULL; bleibt das Feld leer, ist es jeder leere Wert ohne Anführungszeichen. „&quot;&quot;“ in der Datei ist immer ein leerer Text.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>NULL is</source>
        <translation>NULL ist</translation>
    </message>
</context>
<context>
    <name>d1::EditorOrders</name>
    <message>
        <source>Duplicate the line or the selection</source>
        <translation>Zeile oder Auswahl verdoppeln</translation>
    </message>
    <message>
        <source>Move the lines up</source>
        <translation>Zeilen nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the lines down</source>
        <translation>Zeilen nach unten verschieben</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Select the statement</source>
        <translation>Anweisung auswählen</translation>
    </message>
    <message>
        <source>Select the next place like it, too</source>
        <translation>Auch die nächste gleiche Stelle auswählen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>d1::EnvironmentBadge</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>DEV</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
</context>
<context>
    <name>d1::ErrorStrip</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1 Ist %2 gemeint?</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Puts %1 in the place of the unknown name</source>
        <translation>Setzt %1 an die Stelle des unbekannten Namens</translation>
    </message>
</context>
<context>
    <name>d1::ErrorWords</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Time ran out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Bedingung verletzt</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source> · HTTP %1</source>
        <translation> · HTTP %1</translation>
    </message>
    <message>
        <source> · code %1</source>
        <translation> · Code %1</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s answer: %1</source>
        <translation>Antwort von Cloudflare: %1</translation>
    </message>
</context>
<context>
    <name>d1::ExactStrip</name>
    <message>
        <source>Numbers marked ≈ are beyond 2^53 and may have been rounded on their way here.</source>
        <translation>Mit ≈ markierte Zahlen liegen jenseits von 2^53 und können unterwegs gerundet worden sein.</translation>
    </message>
    <message>
        <source>Read exactly</source>
        <translation>Genau lesen</translation>
    </message>
    <message>
        <source>Runs the statement again and brings these numbers as text</source>
        <translation>Führt die Anweisung noch einmal aus und holt diese Zahlen als Text</translation>
    </message>
</context>
<context>
    <name>d1::ExplorerModel</name>
    <message>
        <source>%1, open</source>
        <translation>%1, geöffnet</translation>
    </message>
    <message>
        <source>Database %1, open</source>
        <translation>Datenbank %1, geöffnet</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>Datenbank %1</translation>
    </message>
</context>
<context>
    <name>d1::ExplorerView</name>
    <message>
        <source>Databases and what they hold</source>
        <translation>Datenbanken und ihr Inhalt</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the explorer</source>
        <translation>Explorer filtern</translation>
    </message>
    <message>
        <source>Read the schema again (F5)</source>
        <translation>Schema neu lesen (F5)</translation>
    </message>
    <message>
        <source>Read the schema again</source>
        <translation>Schema neu lesen</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Databases you open will be listed here.</source>
        <translation>Hier erscheinen die Datenbanken, die Sie öffnen.</translation>
    </message>
    <message>
        <source>Nothing here has “%1” in its name.</source>
        <translation>Nichts hier hat „%1“ im Namen.</translation>
    </message>
    <message>
        <source>This database has no tables yet. CREATE TABLE in the editor makes one.</source>
        <translation>Diese Datenbank hat noch keine Tabellen. CREATE TABLE im Editor legt eine an.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Copy target</source>
        <translation>Ziel kopieren</translation>
    </message>
    <message>
        <source>Show the first %L1 rows</source>
        <translation>Die ersten %L1 Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show CREATE statement</source>
        <translation>CREATE-Anweisung zeigen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import a CSV file …</source>
        <translation>CSV-Datei importieren …</translation>
    </message>
</context>
<context>
    <name>d1::ExportDesk</name>
    <message>
        <source>Export to %1</source>
        <translation>Export nach %1</translation>
    </message>
</context>
<context>
    <name>d1::ExportDialog</name>
    <message>
        <source>Tables, indexes, views and triggers</source>
        <translation>Tabellen, Indizes, Sichten und Trigger</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export from %1</source>
        <translation>Export aus %1</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>Nicht gepackt</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>zstd</source>
        <translation>zstd</translation>
    </message>
    <message>
        <source>Page by page: the database stays usable</source>
        <translation>Seite um Seite: die Datenbank bleibt benutzbar</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s own export</source>
        <translation>Cloudflares eigener Export</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Packed with</source>
        <translation>Gepackt mit</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>A script for D1, wrangler and SQLite. No statement is longer than D1 takes.</source>
        <translation>Ein Skript für D1, wrangler und SQLite. Keine Anweisung ist länger, als D1 sie nimmt.</translation>
    </message>
    <message>
        <source>A folder with a file for each table, for spreadsheets.</source>
        <translation>Ein Ordner mit einer Datei je Tabelle, für Tabellenkalkulationen.</translation>
    </message>
    <message>
        <source>For spreadsheets. NULL is an empty field.</source>
        <translation>Für Tabellenkalkulationen. NULL ist ein leeres Feld.</translation>
    </message>
    <message>
        <source>One document. Integers have all their digits, blobs are {&quot;blob&quot;:&quot;00FF&quot;}.</source>
        <translation>Ein Dokument. Ganze Zahlen haben alle Stellen, Blobs sind {&quot;blob&quot;:&quot;00FF&quot;}.</translation>
    </message>
    <message>
        <source>A folder with a file for each table, an object a line.</source>
        <translation>Ein Ordner mit einer Datei je Tabelle, je Zeile ein Objekt.</translation>
    </message>
    <message>
        <source>An object a line.</source>
        <translation>Je Zeile ein Objekt.</translation>
    </message>
    <message>
        <source>Meanwhile the database answers nobody. Integers of 2^53 and beyond come rounded, and databases with full-text indexes are refused.</source>
        <translation>Währenddessen antwortet die Datenbank niemandem. Ganze Zahlen ab 2^53 kommen gerundet, und Datenbanken mit Volltextindizes werden abgelehnt.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>d1::ExportStrip</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Writing %1: %2 of %3</source>
        <translation>Schreibe %1: %2 von %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Wrote %1 to %2.</source>
        <translation>%1 nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; %1 was not written.</source>
        <translation>Abgebrochen; %1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>d1::ExportSubject</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The rows of a query</source>
        <translation>Die Zeilen einer Abfrage</translation>
    </message>
    <message>
        <source>All tables with their rows; in SQL also indexes, views and triggers.</source>
        <translation>Alle Tabellen mit ihren Zeilen; als SQL auch Indizes, Sichten und Trigger.</translation>
    </message>
    <message>
        <source>Tables to export</source>
        <translation>Zu exportierende Tabellen</translation>
    </message>
    <message>
        <source>Query whose rows are exported</source>
        <translation>Abfrage, deren Zeilen exportiert werden</translation>
    </message>
    <message>
        <source>SELECT …</source>
        <translation>SELECT …</translation>
    </message>
    <message>
        <source>Choose at least one table.</source>
        <translation>Wählen Sie mindestens eine Tabelle.</translation>
    </message>
    <message>
        <source>Write the SELECT whose rows you want.</source>
        <translation>Schreiben Sie das SELECT, dessen Zeilen Sie wollen.</translation>
    </message>
</context>
<context>
    <name>d1::ExportTask</name>
    <message>
        <source>%1 (table %2 of %3)</source>
        <translation>%1 (Tabelle %2 von %3)</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 written.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 written, %2.</source>
        <translation>%1 geschrieben, %2.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>d1::FailureMark</name>
    <message>
        <source>The statement has been changed since it failed; run it again.</source>
        <translation>Die Anweisung wurde seit dem Fehler geändert; führen Sie sie noch einmal aus.</translation>
    </message>
</context>
<context>
    <name>d1::FilterRow</name>
    <message>
        <source>Filters of the columns</source>
        <translation>Filter der Spalten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <source>abc: contains it · =abc · !=abc · &gt;100 · &lt;=100 · null · not null</source>
        <translation>abc: enthält es · =abc · !=abc · &gt;100 · &lt;=100 · null · not null</translation>
    </message>
</context>
<context>
    <name>d1::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorherige Stelle (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste Stelle (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this match (Enter)</source>
        <translation>Diese Stelle ersetzen (Enter)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace every match</source>
        <translation>Jede Stelle ersetzen</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>Kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d1::Finders</name>
    <message>
        <source>What shall be done?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Table, column, index … (Enter shows it in the explorer, Ctrl+Enter its rows)</source>
        <translation>Tabelle, Spalte, Index … (Enter zeigt sie im Explorer, Ctrl+Enter ihre Zeilen)</translation>
    </message>
    <message>
        <source>snippet</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>the project&apos;s queries</source>
        <translation>Abfragen des Projekts</translation>
    </message>
    <message>
        <source>my queries</source>
        <translation>meine Abfragen</translation>
    </message>
    <message>
        <source>Nothing is saved yet: Ctrl+S in a tab saves its query</source>
        <translation>Noch ist nichts gespeichert: Strg+S in einem Tab speichert seine Abfrage</translation>
    </message>
    <message>
        <source>Saved query …</source>
        <translation>Gespeicherte Abfrage …</translation>
    </message>
    <message>
        <source>Snippet …</source>
        <translation>Baustein …</translation>
    </message>
</context>
<context>
    <name>d1::GrowthCard</name>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Sizes are sampled once an hour while this page is open; rows are never counted unasked.</source>
        <translation>Größen werden stündlich erfasst, solange diese Seite offen ist; Zeilen werden nie ungefragt gezählt.</translation>
    </message>
    <message>
        <source>The rows could not be counted.</source>
        <translation>Die Zeilen konnten nicht gezählt werden.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Count rows</source>
        <translation>Zeilen zählen</translation>
    </message>
    <message>
        <source>Choose a table of the open database that was not counted yet.</source>
        <translation>Wählen Sie eine noch nicht gezählte Tabelle der offenen Datenbank.</translation>
    </message>
    <message>
        <source>reads up to %1</source>
        <translation>liest bis zu %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Count %1: %2</source>
        <comment>a table, and what that reads</comment>
        <translation>%1 zählen: %2</translation>
    </message>
    <message>
        <source>Counts the rows of %1, which reads all of them once.</source>
        <translation>Zählt die Zeilen von %1 und liest sie dafür alle einmal.</translation>
    </message>
    <message>
        <source>reads all of its rows</source>
        <translation>liest alle ihre Zeilen</translation>
    </message>
</context>
<context>
    <name>d1::GrowthModel</name>
    <message>
        <source>told by the database</source>
        <translation>von der Datenbank</translation>
    </message>
    <message>
        <source>highest rowid, at most</source>
        <translation>höchste rowid, höchstens</translation>
    </message>
    <message>
        <source>last ANALYZE</source>
        <translation>letztes ANALYZE</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Database or table</source>
        <translation>Datenbank oder Tabelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size a day</source>
        <translation>Größe am Tag</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows a day</source>
        <translation>Zeilen am Tag</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>no rowid, no ANALYZE</source>
        <translation>keine Rowid, kein ANALYZE</translation>
    </message>
</context>
<context>
    <name>d1::HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>d1::HealthModel</name>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Reads go to the fallback while it is down</source>
        <translation>Gelesen wird solange vom Ersatz</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>d1::HistoryDialog</name>
    <message>
        <source>This database only</source>
        <translation>Nur diese Datenbank</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>Nur Fehlschläge</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Forget everything …</source>
        <translation>Alles vergessen …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search the statements</source>
        <translation>Anweisungen durchsuchen</translation>
    </message>
    <message>
        <source>The whole statement</source>
        <translation>Die ganze Anweisung</translation>
    </message>
    <message>
        <source>Statements, the latest first</source>
        <translation>Anweisungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>No statement of the history matches.</source>
        <translation>Keine Anweisung im Verlauf passt.</translation>
    </message>
    <message>
        <source>What you run will be listed here.</source>
        <translation>Hier erscheint, was Sie ausführen.</translation>
    </message>
    <message>
        <source>from the history</source>
        <translation>aus dem Verlauf</translation>
    </message>
    <message>
        <source>Press again to forget all statements</source>
        <translation>Noch einmal drücken, um alle Anweisungen zu vergessen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>d1::HistoryPresentationProxy</name>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>d1::ImportColumnsDelegate</name>
    <message>
        <source>Type of the new column</source>
        <translation>Typ der neuen Spalte</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>Column of the table</source>
        <translation>Spalte der Tabelle</translation>
    </message>
    <message>
        <source>Value for all rows</source>
        <translation>Wert für alle Zeilen</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>Name der neuen Spalte</translation>
    </message>
</context>
<context>
    <name>d1::ImportColumnsProxy</name>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>always “%1”</source>
        <translation>immer „%1“</translation>
    </message>
    <message>
        <source>its default</source>
        <translation>ihr Vorgabewert</translation>
    </message>
    <message>
        <source>must have a value</source>
        <translation>braucht einen Wert</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht nach</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>not part of the primary key</source>
        <translation>nicht im Primärschlüssel</translation>
    </message>
    <message>
        <source>column %1 of the primary key</source>
        <translation>Spalte %1 des Primärschlüssels</translation>
    </message>
    <message>
        <source>the primary key</source>
        <translation>der Primärschlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>d1::ImportDecision</name>
    <message>
        <source>A Time Travel bookmark is taken first: the way back.</source>
        <translation>Zuerst wird ein Time-Travel-Lesezeichen gesetzt: der Weg zurück.</translation>
    </message>
</context>
<context>
    <name>d1::ImportForm</name>
    <message>
        <source>Table to fill</source>
        <translation>Zu füllende Tabelle</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>Name der neuen Tabelle</translation>
    </message>
    <message>
        <source>name of the new table</source>
        <translation>Name der neuen Tabelle</translation>
    </message>
    <message>
        <source>What happens to a row whose key is in the table already</source>
        <translation>Was mit einer Zeile geschieht, deren Schlüssel schon in der Tabelle ist</translation>
    </message>
    <message>
        <source>Key that tells which row of the table is meant</source>
        <translation>Schlüssel, der sagt, welche Zeile der Tabelle gemeint ist</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>When the key is there</source>
        <translation>Wenn es den Schlüssel gibt</translation>
    </message>
    <message>
        <source>Rows at fault</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>Give up after so many rows at fault</source>
        <translation>Nach so vielen fehlerhaften Zeilen aufgeben</translation>
    </message>
    <message>
        <source>File for the rows at fault</source>
        <translation>Datei für die fehlerhaften Zeilen</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis zu</translation>
    </message>
    <message>
        <source>are left out and written to</source>
        <translation>werden ausgelassen und geschrieben nach</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Which way the rows go into the database</source>
        <translation>Wie die Zeilen in die Datenbank gehen</translation>
    </message>
    <message>
        <source>in requests, while others use the database</source>
        <translation>in Anfragen, während andere die Datenbank nutzen</translation>
    </message>
    <message>
        <source>in files that Cloudflare imports, while it serves nobody else</source>
        <translation>in Dateien, die Cloudflare importiert, während sie niemand sonst nutzt</translation>
    </message>
    <message>
        <source>The rows go</source>
        <translation>Die Zeilen gehen</translation>
    </message>
</context>
<context>
    <name>d1::ImportSummaryDialog</name>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Import the mended rows</source>
        <translation>Berichtigte Zeilen importieren</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rows at fault</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran falsch ist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>d1::ImportTask</name>
    <message>
        <source>Show summary</source>
        <translation>Zusammenfassung zeigen</translation>
    </message>
    <message>
        <source>Copy the bookmark</source>
        <translation>Lesezeichen kopieren</translation>
    </message>
</context>
<context>
    <name>d1::ImportUndo</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Take the database back …</source>
        <translation>Datenbank zurücksetzen …</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Time Travel bookmark of the state before the import</source>
        <translation>Time-Travel-Lesezeichen des Standes vor dem Import</translation>
    </message>
    <message>
        <source>Copy the bookmark</source>
        <translation>Lesezeichen kopieren</translation>
    </message>
    <message>
        <source>The whole database goes back to before the import: what anybody has written since is gone as well, and what runs in it is cancelled.</source>
        <translation>Die ganze Datenbank geht auf den Stand vor dem Import zurück: Auch was andere seither geschrieben haben, ist weg, und was in ihr läuft, wird abgebrochen.</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Type the database&apos;s name, %1, to go on</source>
        <translation>Geben Sie den Namen der Datenbank ein, %1, um fortzufahren</translation>
    </message>
    <message>
        <source>Type its name to go on:</source>
        <translation>Namen eingeben, um fortzufahren:</translation>
    </message>
    <message>
        <source>The database is closed. Open it again, or give the bookmark to d1ctl time-travel restore.</source>
        <translation>Die Datenbank ist geschlossen. Öffnen Sie sie wieder, oder geben Sie das Lesezeichen an d1ctl time-travel restore.</translation>
    </message>
    <message>
        <source>Taking the database back …</source>
        <translation>Datenbank wird zurückgesetzt …</translation>
    </message>
    <message>
        <source>The database is as it was before the import. The way forward again is the bookmark %1.</source>
        <translation>Die Datenbank ist wie vor dem Import. Der Weg wieder nach vorn ist das Lesezeichen %1.</translation>
    </message>
</context>
<context>
    <name>d1::ImportView</name>
    <message>
        <source>Check the first rows</source>
        <translation>Erste Zeilen prüfen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Columns of the file and where they go</source>
        <translation>Spalten der Datei und wohin sie gehen</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>CSV-Datei importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt *.csv.gz *.csv.zst *.tsv.gz)</source>
        <translation>CSV-Dateien (*.csv *.tsv *.txt *.csv.gz *.csv.zst *.tsv.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a database, and its tables can be filled from CSV files here.</source>
        <translation>Öffnen Sie eine Datenbank; hier lassen sich dann ihre Tabellen aus CSV-Dateien füllen.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Drop a CSV file here, or choose one. Files packed with gzip or zstd are read as they are.</source>
        <translation>Legen Sie eine CSV-Datei hier ab oder wählen Sie eine. Mit gzip oder zstd gepackte Dateien werden so gelesen, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % gelesen</translation>
    </message>
    <message>
        <source>The whole file is being read to learn the types of its columns: %1 %.</source>
        <translation>Die ganze Datei wird gelesen, um die Typen ihrer Spalten zu erfahren: %1 %.</translation>
    </message>
    <message>
        <source>%1 that cannot be read</source>
        <translation>%1, die sich nicht lesen lassen</translation>
    </message>
    <message>
        <source>An import of this file into %1 stopped before its end. “Resume” goes on where it stopped; no row comes twice.</source>
        <translation>Ein Import dieser Datei in %1 brach vor dem Ende ab. „Fortsetzen“ macht dort weiter; keine Zeile kommt zweimal.</translation>
    </message>
    <message>
        <source>%1 The first is line %2: %3</source>
        <translation>%1 Die erste ist Zeile %2: %3</translation>
    </message>
    <message>
        <source>Copy the bookmark</source>
        <translation>Lesezeichen kopieren</translation>
    </message>
    <message>
        <source>Show summary</source>
        <translation>Zusammenfassung zeigen</translation>
    </message>
</context>
<context>
    <name>d1::ImportWords</name>
    <message>
        <source>%1 dates</source>
        <translation>%1 Datumsangaben</translation>
    </message>
    <message>
        <source>%1 whole numbers</source>
        <translation>%1 ganze Zahlen</translation>
    </message>
    <message>
        <source>%1 fractions</source>
        <translation>%1 Kommazahlen</translation>
    </message>
    <message>
        <source>%1 texts</source>
        <translation>%1 Texte</translation>
    </message>
    <message>
        <source>%1 NULL</source>
        <translation>%1 NULL</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stop, import nothing</source>
        <translation>Anhalten, nichts importieren</translation>
    </message>
    <message>
        <source>Keep the table&apos;s row</source>
        <translation>Zeile der Tabelle behalten</translation>
    </message>
    <message>
        <source>Replace the table&apos;s row</source>
        <translation>Zeile der Tabelle ersetzen</translation>
    </message>
    <message>
        <source>Update the table&apos;s row</source>
        <translation>Zeile der Tabelle aktualisieren</translation>
    </message>
    <message>
        <source>A row whose key is in the table already ends the import, and the table is as it was.</source>
        <translation>Eine Zeile, deren Schlüssel schon in der Tabelle ist, beendet den Import, und die Tabelle ist wie zuvor.</translation>
    </message>
    <message>
        <source>A row whose key is in the table already is passed over.</source>
        <translation>Eine Zeile, deren Schlüssel schon in der Tabelle ist, wird übergangen.</translation>
    </message>
    <message>
        <source>The table&apos;s row goes, with what refers to it by ON DELETE, and the file&apos;s row comes.</source>
        <translation>Die Zeile der Tabelle geht, mit allem, was sich durch ON DELETE auf sie bezieht, und die der Datei kommt.</translation>
    </message>
    <message>
        <source>The table&apos;s row takes the file&apos;s values and keeps those of its other columns.</source>
        <translation>Die Zeile der Tabelle übernimmt die Werte der Datei und behält die ihrer übrigen Spalten.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Import %1 into %2</source>
        <translation>%1 in %2 importieren</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 left as they were</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 at fault</source>
        <translation>%1 fehlerhaft</translation>
    </message>
    <message>
        <source>%1 read in %2: %3.</source>
        <translation>%1 gelesen in %2: %3.</translation>
    </message>
    <message>
        <source>The first %1 rows would go in; nothing was written.</source>
        <translation>Die ersten %1 Zeilen würden aufgenommen; geschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>Of the first %1 rows %2 would be refused; nothing was written.</source>
        <translation>Von den ersten %1 Zeilen würden %2 abgelehnt; geschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>1 date</source>
        <translation>1 Datum</translation>
    </message>
    <message>
        <source>1 whole number</source>
        <translation>1 ganze Zahl</translation>
    </message>
    <message>
        <source>1 fraction</source>
        <translation>1 Kommazahl</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>1 Text</translation>
    </message>
    <message>
        <source>All rows go into the file in one transaction; others see them at its end or never.</source>
        <translation>Alle Zeilen gehen in einer Transaktion in die Datei; andere sehen sie an deren Ende oder nie.</translation>
    </message>
    <message>
        <source>Thousands of rows go into each request, and the database stays usable meanwhile. Each request takes effect whole or not at all.</source>
        <translation>In jede Anfrage gehen Tausende Zeilen, und die Datenbank bleibt dabei nutzbar. Jede Anfrage wirkt ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>The database answers nobody else while Cloudflare imports: only for one that is empty or idle. Each file of some 20 MB takes effect whole or not at all.</source>
        <translation>Solange Cloudflare importiert, antwortet die Datenbank niemandem sonst: nur für leere oder ruhende. Jede Datei von etwa 20 MB wirkt ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>1 retry</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation>%1 Wiederholungen</translation>
    </message>
    <message>
        <source>Undo: Time Travel bookmark %1</source>
        <translation>Zurück: Time-Travel-Lesezeichen %1</translation>
    </message>
    <message>
        <source>Nothing was kept: the table is as it was.</source>
        <translation>Nichts blieb: Die Tabelle ist wie zuvor.</translation>
    </message>
    <message>
        <source>1 row is in the table.</source>
        <translation>1 Zeile ist in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 rows are in the table.</source>
        <translation>%1 Zeilen sind in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>d1::IndexDesk</name>
    <message>
        <source>%1: this is a production database. %2</source>
        <translation>%1: Dies ist eine Produktionsdatenbank. %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One statement runs.</source>
        <translation>Eine Anweisung wird ausgeführt.</translation>
    </message>
    <message>
        <source>%1 statements run.</source>
        <translation>%1 Anweisungen werden ausgeführt.</translation>
    </message>
    <message>
        <source>Writes wait while an index is built, and its entries are billed as rows written.</source>
        <translation>Solange ein Index gebaut wird, warten Schreibzugriffe; seine Einträge werden als geschriebene Zeilen berechnet.</translation>
    </message>
    <message>
        <source>Do it in production</source>
        <translation>In Produktion ausführen</translation>
    </message>
    <message>
        <source>What was made is dropped, and what was dropped is made again.</source>
        <translation>Angelegtes wird gelöscht, Gelöschtes wieder angelegt.</translation>
    </message>
    <message>
        <source>Undo in production</source>
        <translation>In Produktion zurücknehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The change was taken back.</source>
        <translation>Die Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Done: %1 statements.</source>
        <translation>Erledigt: %1 Anweisungen.</translation>
    </message>
    <message>
        <source>“Changes” shows what comes of it after an hour and a day.</source>
        <translation>„Änderungen“ zeigt nach einer Stunde und einem Tag, was daraus wird.</translation>
    </message>
    <message>
        <source>The rest was not done: %1</source>
        <translation>Der Rest wurde nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Folder of the migrations</source>
        <translation>Ordner der Migrationen</translation>
    </message>
    <message>
        <source>Wrote %1; wrangler applies it with the others.</source>
        <translation>%1 geschrieben; wrangler wendet sie mit den anderen an.</translation>
    </message>
</context>
<context>
    <name>d1::IndexReportPage</name>
    <message>
        <source>What this desktop saw in this time: %1 of %2 queries have a known plan. Unused and duplicate are candidates: others may use what this desktop has not seen.</source>
        <translation>Was dieser Rechner in dieser Zeit sah: Von %1 der %2 Abfragen ist der Plan bekannt. Ungenutzt und doppelt sind Kandidaten: Andere nutzen vielleicht, was dieser Rechner nicht sah.</translation>
    </message>
    <message>
        <source>-- No known plan uses %1.</source>
        <translation>-- Kein bekannter Plan nutzt %1.</translation>
    </message>
    <message>
        <source>-- What uses %1:</source>
        <translation>-- Was %1 nutzt:</translation>
    </message>
    <message>
        <source>Indexes and their use</source>
        <translation>Indizes und ihre Nutzung</translation>
    </message>
    <message>
        <source>Queries that use the chosen index</source>
        <translation>Abfragen, die den gewählten Index nutzen</translation>
    </message>
    <message>
        <source>This database has no index yet.</source>
        <translation>Diese Datenbank hat noch keinen Index.</translation>
    </message>
</context>
<context>
    <name>d1::IndexReportProxy</name>
    <message>
        <source>Unused, as far as is known</source>
        <translation>Ungenutzt, soweit bekannt</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>Doppelt zu %1</translation>
    </message>
    <message>
        <source>Keeps rows unique</source>
        <translation>Hält Zeilen eindeutig</translation>
    </message>
    <message>
        <source>Sizes are measured in files of up to 256 MB only.</source>
        <translation>Größen werden nur in Dateien bis 256 MB gemessen.</translation>
    </message>
    <message>
        <source>Runs that wrote the table, each of which may have to keep the index up to date</source>
        <translation>Läufe, die in die Tabelle schrieben; jeder muss den Index womöglich nachführen</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibend</translation>
    </message>
    <message>
        <source>Size share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>d1::MainActions</name>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>SQLite file …</source>
        <translation>SQLite-Datei …</translation>
    </message>
    <message>
        <source>Worker project …</source>
        <translation>Worker-Projekt …</translation>
    </message>
    <message>
        <source>wrangler dev …</source>
        <translation>wrangler dev …</translation>
    </message>
    <message>
        <source>Cloudflare …</source>
        <translation>Cloudflare …</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Filter the explorer</source>
        <translation>Explorer filtern</translation>
    </message>
    <message>
        <source>Go to table or column …</source>
        <translation>Gehe zu Tabelle oder Spalte …</translation>
    </message>
    <message>
        <source>Commands …</source>
        <translation>Befehle …</translation>
    </message>
    <message>
        <source>History …</source>
        <translation>Verlauf …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts …</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>High contrast, dark on light</source>
        <translation>Hoher Kontrast, dunkel auf hell</translation>
    </message>
    <message>
        <source>High contrast, light on dark</source>
        <translation>Hoher Kontrast, hell auf dunkel</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Open saved query …</source>
        <translation>Gespeicherte Abfrage öffnen …</translation>
    </message>
    <message>
        <source>Insert snippet …</source>
        <translation>Baustein einfügen …</translation>
    </message>
    <message>
        <source>Bring back the tabs that were set aside</source>
        <translation>Beiseitegelegte Tabs zurückholen</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Ratgeber</translation>
    </message>
</context>
<context>
    <name>d1::MainWindow</name>
    <message>
        <source>D1 Console</source>
        <translation>D1 Console</translation>
    </message>
    <message>
        <source>%1 – D1 Console</source>
        <translation>%1 – D1 Console</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 Aufgabe läuft</translation>
    </message>
    <message>
        <source>%1 tasks running</source>
        <translation>%1 Aufgaben laufen</translation>
    </message>
    <message>
        <source>There is no table or view “%1” in this database.</source>
        <translation>In dieser Datenbank gibt es keine Tabelle oder Sicht „%1“.</translation>
    </message>
</context>
<context>
    <name>d1::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>d1::MeasureWords</name>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>Max</source>
        <comment>the longest time</comment>
        <translation>Max</translation>
    </message>
    <message>
        <source>all</source>
        <comment>requests of every kind</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>read</source>
        <comment>rows</comment>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>written</source>
        <comment>rows</comment>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>through an index</source>
        <translation>über einen Index</translation>
    </message>
    <message>
        <source>whole table</source>
        <translation>ganze Tabelle</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <comment>so many a second</comment>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>je Anfrage</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>so many in a length of time</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>d1::MonitorPage</name>
    <message>
        <source>Connection health</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open databases are asked every 30 seconds while this page is open.</source>
        <translation>Offene Datenbanken werden alle 30 Sekunden gefragt, solange diese Seite offen ist.</translation>
    </message>
</context>
<context>
    <name>d1::MonitorTiles</name>
    <message>
        <source>P50 %1, P99 %2</source>
        <translation>P50 %1, P99 %2</translation>
    </message>
    <message>
        <source>%1 per request</source>
        <translation>%1 je Anfrage</translation>
    </message>
    <message>
        <source>Server time, P95</source>
        <translation>Serverzeit, P95</translation>
    </message>
    <message>
        <source>Round trip, P95</source>
        <translation>Hin und zurück, P95</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Kosten heute</translation>
    </message>
    <message>
        <source>Cost, whole month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>Index use</source>
        <translation>Indexnutzung</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>attempts per request: %1</source>
        <translation>Versuche je Anfrage: %1</translation>
    </message>
    <message>
        <source>no plan is known</source>
        <translation>kein Plan bekannt</translation>
    </message>
    <message>
        <source>%1 read a whole table</source>
        <translation>%1 lesen alles</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>list price, since 00:00 UTC</source>
        <translation>Listenpreis ab 00:00 UTC</translation>
    </message>
    <message>
        <source>list price; paid plan %1</source>
        <translation>Liste; bezahlt %1</translation>
    </message>
    <message>
        <source>daily reads are used up</source>
        <translation>das Lesen des Tages ist verbraucht</translation>
    </message>
    <message>
        <source>daily reads run out at %1 UTC</source>
        <translation>das Lesen des Tages reicht bis %1 UTC</translation>
    </message>
    <message>
        <source>daily writes are used up</source>
        <translation>das Schreiben des Tages ist verbraucht</translation>
    </message>
    <message>
        <source>daily writes run out at %1 UTC</source>
        <translation>das Schreiben des Tages reicht bis %1 UTC</translation>
    </message>
    <message>
        <source>%1 of the daily reads and %2 of the daily writes are used</source>
        <translation>vom Lesen des Tages sind %1 verbraucht, vom Schreiben %2</translation>
    </message>
    <message>
        <source>Free plan: %1.</source>
        <translation>Kostenloser Tarif: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two things that run out</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>failed attempts: %1</source>
        <translation>Fehlversuche: %1</translation>
    </message>
</context>
<context>
    <name>d1::MonitorView</name>
    <message>
        <source>Nothing was asked in the chosen stretch of time.</source>
        <translation>In der gewählten Zeitspanne wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show the chart&apos;s values as a table</source>
        <translation>Werte des Diagramms als Tabelle</translation>
    </message>
    <message>
        <source>Logarithmic height of the chart</source>
        <translation>Höhe des Diagramms logarithmisch</translation>
    </message>
    <message>
        <source>Save the chart …</source>
        <translation>Diagramm sichern …</translation>
    </message>
    <message>
        <source>Zoom out of the chosen time</source>
        <translation>Aus dem gewählten Zeitraum zurück</translation>
    </message>
    <message>
        <source>Read the figures again</source>
        <translation>Zahlen neu lesen</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>estimated from a sample</source>
        <translation>aus einer Stichprobe geschätzt</translation>
    </message>
    <message>
        <source>The figures could not be read since.</source>
        <translation>Seither ließen sich die Zahlen nicht lesen.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <comment>figures</comment>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Reading the figures …</source>
        <translation>Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>No query log is kept, so that there is nothing to show.</source>
        <translation>Es wird kein Abfrageprotokoll geführt, also gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Whole traffic is what Cloudflare counts: open a database at Cloudflare to see it. Of files and development servers only this desktop knows.</source>
        <translation>Der ganze Verkehr ist, was Cloudflare zählt: öffnen Sie dazu eine Datenbank bei Cloudflare. Von Dateien und Entwicklungsservern weiß nur dieser Rechner.</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>Die Zahlen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing was asked in this time. What you run will be here a moment later.</source>
        <translation>In dieser Zeit wurde nichts gefragt. Was Sie ausführen, steht einen Augenblick später hier.</translation>
    </message>
    <message>
        <source>Nobody asked anything in this time.</source>
        <translation>In dieser Zeit hat niemand etwas gefragt.</translation>
    </message>
    <message>
        <source>Run a query</source>
        <translation>Abfrage ausführen</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm sichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Values (*.csv)</source>
        <translation>Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>d1::MoreStrip</name>
    <message>
        <source>Fetch all</source>
        <translation>Alle holen</translation>
    </message>
    <message>
        <source>Runs the statement again without a limit</source>
        <translation>Führt die Anweisung noch einmal ohne Grenze aus</translation>
    </message>
    <message>
        <source>Runs the statement again with twice the limit, so that all rows are of one moment</source>
        <translation>Führt die Anweisung noch einmal mit der doppelten Grenze aus, damit alle Zeilen vom selben Zeitpunkt sind</translation>
    </message>
    <message>
        <source>These are the first %1 rows; there are more.</source>
        <translation>Das sind die ersten %1 Zeilen; es gibt weitere.</translation>
    </message>
    <message>
        <source>Fetch %1 more</source>
        <translation>%1 weitere holen</translation>
    </message>
</context>
<context>
    <name>d1::NoPermission</name>
    <message>
        <source>Enter another token</source>
        <translation>Anderes Token eingeben</translation>
    </message>
    <message>
        <source>API tokens at Cloudflare</source>
        <translation>API-Tokens bei Cloudflare</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>d1::NumberText</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>d1::OpenDatabaseDialog</name>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>List databases</source>
        <translation>Datenbanken auflisten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open from a Worker project</source>
        <translation>Aus einem Worker-Projekt öffnen</translation>
    </message>
    <message>
        <source>The folder that holds wrangler.jsonc, wrangler.json or wrangler.toml, or one below it.</source>
        <translation>Der Ordner mit wrangler.jsonc, wrangler.json oder wrangler.toml, oder einer darunter.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open from wrangler dev</source>
        <translation>Aus wrangler dev öffnen</translation>
    </message>
    <message>
        <source>The address that wrangler dev prints when it is ready.</source>
        <translation>Die Adresse, die wrangler dev ausgibt, sobald es bereit ist.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Open from Cloudflare</source>
        <translation>Von Cloudflare öffnen</translation>
    </message>
    <message>
        <source>Needs an API token with the right D1 Read, and D1 Edit to write. It is kept in your keychain; CLOUDFLARE_API_TOKEN in the environment goes before it.</source>
        <translation>Braucht ein API-Token mit dem Recht D1 Read, zum Schreiben D1 Edit. Es liegt in Ihrem Schlüsselbund; CLOUDFLARE_API_TOKEN in der Umgebung geht vor.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the databases</source>
        <translation>Datenbanken filtern</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>The databases found will be listed here.</source>
        <translation>Hier erscheinen die gefundenen Datenbanken.</translation>
    </message>
    <message>
        <source>The folder of the Worker project</source>
        <translation>Der Ordner des Worker-Projekts</translation>
    </message>
    <message>
        <source>Looking for databases …</source>
        <translation>Datenbanken werden gesucht …</translation>
    </message>
    <message>
        <source>No databases, since looking for them failed.</source>
        <translation>Keine Datenbanken, denn die Suche ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>There is no D1 database in this account yet. wrangler d1 create NAME makes one.</source>
        <translation>In diesem Konto gibt es noch keine D1-Datenbank. wrangler d1 create NAME legt eine an.</translation>
    </message>
    <message>
        <source>There is no D1 database here.</source>
        <translation>Hier gibt es keine D1-Datenbank.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>d1::OutcomePresentationProxy</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
</context>
<context>
    <name>d1::ParameterBar</name>
    <message>
        <source>%1 needs a value. For an empty text or NULL, choose the type.</source>
        <translation>%1 braucht einen Wert. Für einen leeren Text oder NULL den Typ wählen.</translation>
    </message>
</context>
<context>
    <name>d1::ParameterField</name>
    <message>
        <source>%1 of statement %2</source>
        <translation>%1 von Anweisung %2</translation>
    </message>
    <message>
        <source>int</source>
        <translation>int</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>blob</source>
        <translation>blob</translation>
    </message>
    <message>
        <source>Type of %1</source>
        <translation>Typ von %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
</context>
<context>
    <name>d1::PermissionWords</name>
    <message>
        <source>This file may only be read</source>
        <translation>Diese Datei darf nur gelesen werden</translation>
    </message>
    <message>
        <source>Give yourself the right to write the file and the folder it lies in, then run the statement again.</source>
        <translation>Geben Sie sich das Recht, die Datei und ihren Ordner zu schreiben, und führen Sie die Anweisung noch einmal aus.</translation>
    </message>
    <message>
        <source>No access to Cloudflare yet</source>
        <translation>Noch kein Zugang zu Cloudflare</translation>
    </message>
    <message>
        <source>This token may not write</source>
        <translation>Dieses Token darf nicht schreiben</translation>
    </message>
    <message>
        <source>It lacks the right %1. Add it to the token at Cloudflare, which takes effect at once, or enter a token that has it.</source>
        <translation>Ihm fehlt das Recht %1. Ergänzen Sie es bei Cloudflare, das wirkt sofort, oder geben Sie ein Token ein, das es hat.</translation>
    </message>
    <message>
        <source>This token has no right to D1 in this account</source>
        <translation>Dieses Token hat in diesem Konto kein Recht an D1</translation>
    </message>
    <message>
        <source>It lacks the right %1, or the account is another one. Add the right at Cloudflare, which takes effect at once, or enter a token that has it.</source>
        <translation>Ihm fehlt das Recht %1, oder das Konto ist ein anderes. Ergänzen Sie das Recht bei Cloudflare, das wirkt sofort, oder geben Sie ein Token ein, das es hat.</translation>
    </message>
    <message>
        <source>Cloudflare refuses this token</source>
        <translation>Cloudflare weist dieses Token ab</translation>
    </message>
    <message>
        <source>It may be mistyped or expired, or lack the right %1. Look at it at Cloudflare, or enter another one.</source>
        <translation>Es kann vertippt oder abgelaufen sein, oder ihm fehlt das Recht %1. Sehen Sie bei Cloudflare nach, oder geben Sie ein anderes ein.</translation>
    </message>
    <message>
        <source>This token may not read analytics</source>
        <translation>Dieses Token darf keine Analytik lesen</translation>
    </message>
</context>
<context>
    <name>d1::PicturePane</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>This picture cannot be shown; look at its bytes.</source>
        <translation>Dieses Bild lässt sich nicht zeigen; sehen Sie seine Bytes an.</translation>
    </message>
</context>
<context>
    <name>d1::PlanCompareView</name>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Plan before</source>
        <translation>Plan vorher</translation>
    </message>
    <message>
        <source>Plan now</source>
        <translation>Plan jetzt</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>Both plans are the same.</source>
        <translation>Beide Pläne sind gleich.</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Unterschied</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Unterschiede</translation>
    </message>
</context>
<context>
    <name>d1::PlanDiagram</name>
    <message>
        <source>Plan diagram</source>
        <translation>Plan als Diagramm</translation>
    </message>
</context>
<context>
    <name>d1::PlanExportButton</name>
    <message>
        <source>Export the plan as SVG …</source>
        <translation>Plan als SVG exportieren …</translation>
    </message>
    <message>
        <source>Export the plan as PNG …</source>
        <translation>Plan als PNG exportieren …</translation>
    </message>
    <message>
        <source>Export the plan as text …</source>
        <translation>Plan als Text exportieren …</translation>
    </message>
    <message>
        <source>Export the plan as JSON …</source>
        <translation>Plan als JSON exportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
</context>
<context>
    <name>d1::PlanTreeProxy</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>Tabellenzeilen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Step and what happens</source>
        <translation>Schritt und was geschieht</translation>
    </message>
</context>
<context>
    <name>d1::PlanTreeView</name>
    <message>
        <source>Plan as text</source>
        <translation>Plan als Text</translation>
    </message>
</context>
<context>
    <name>d1::PlanView</name>
    <message>
        <source>What would help</source>
        <translation>Was helfen würde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Show the plan while typing</source>
        <translation>Plan beim Tippen zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>The plan could not be saved there: %1</source>
        <translation>Der Plan ließ sich dort nicht speichern: %1</translation>
    </message>
    <message>
        <source>Compare with the plan before</source>
        <translation>Mit dem vorigen Plan vergleichen</translation>
    </message>
    <message>
        <source>Plan changed: compare with</source>
        <translation>Plan geändert: vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with an earlier plan of this statement</source>
        <translation>Mit einem früheren Plan dieser Anweisung vergleichen</translation>
    </message>
    <message>
        <source>Make the plan smaller</source>
        <translation>Plan verkleinern</translation>
    </message>
    <message>
        <source>Make the plan larger</source>
        <translation>Plan vergrößern</translation>
    </message>
    <message>
        <source>Fit the whole plan</source>
        <translation>Ganzen Plan einpassen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notices</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>This statement reads no table.</source>
        <translation>Diese Anweisung liest keine Tabelle.</translation>
    </message>
    <message>
        <source>Nothing in this plan is a reason to worry.</source>
        <translation>Nichts in diesem Plan gibt Anlass zur Sorge.</translation>
    </message>
    <message>
        <source>Explain a statement to see its plan: Ctrl+Shift+E</source>
        <translation>Eine Anweisung erklären lassen, um ihren Plan zu sehen: Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Asking the database for its plan …</source>
        <translation>Die Datenbank wird nach ihrem Plan gefragt …</translation>
    </message>
    <message>
        <source>This statement had another plan, last seen %1.</source>
        <translation>Diese Anweisung hatte einen anderen Plan, zuletzt gesehen %1.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>d1::PlanWords</name>
    <message>
        <source>Query plan</source>
        <translation>Abfrageplan</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the cost</source>
        <translation>%1 der Kosten</translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation>%1 ausgegeben</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation>Letzter Lauf: %1</translation>
    </message>
    <message>
        <source>dddd d MMM, HH:mm</source>
        <translation>dddd, d. MMM, HH:mm</translation>
    </message>
</context>
<context>
    <name>d1::QueryPage</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Run all goes on after errors</source>
        <translation>„Alle ausführen“ macht nach Fehlern weiter</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Clear results</source>
        <translation>Ergebnisse leeren</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Reopen tab</source>
        <translation>Tab wieder öffnen</translation>
    </message>
    <message>
        <source>Switch between editor and results</source>
        <translation>Zwischen Editor und Ergebnissen wechseln</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Tab</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>Rename tab or saved query</source>
        <translation>Tab oder gespeicherte Abfrage umbenennen</translation>
    </message>
</context>
<context>
    <name>d1::QueryTab</name>
    <message>
        <source>These rows come from another database; open that one first.</source>
        <translation>Diese Zeilen stammen aus einer anderen Datenbank; öffnen Sie erst diese.</translation>
    </message>
    <message>
        <source>The database is being opened; run the statement when it is there.</source>
        <translation>Die Datenbank wird geöffnet; führen Sie die Anweisung aus, sobald sie da ist.</translation>
    </message>
    <message>
        <source>Open a database, then run the statement on it.</source>
        <translation>Öffnen Sie eine Datenbank und führen Sie die Anweisung darauf aus.</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Write a statement, then Ctrl+Enter runs it.</source>
        <translation>Schreiben Sie eine Anweisung; Ctrl+Enter führt sie aus.</translation>
    </message>
    <message>
        <source>Open %1 again, then fetch more of its rows.</source>
        <translation>Öffnen Sie %1 wieder und holen Sie dann weitere Zeilen.</translation>
    </message>
    <message>
        <source>Rows will be here. Ctrl+Enter runs the statement at the cursor.</source>
        <translation>Hier erscheinen die Zeilen. Ctrl+Enter führt die Anweisung am Cursor aus.</translation>
    </message>
    <message>
        <source>-- This script was too large to be kept.</source>
        <translation>-- Dieses Skript war zu groß, um aufgehoben zu werden.</translation>
    </message>
</context>
<context>
    <name>d1::QueryTabBar</name>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Schließen (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>d1::QuickPick</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Nichts hier heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>d1::RangeWords</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>an hour</comment>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>hours</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>days</comment>
        <translation>7 T</translation>
    </message>
    <message>
        <source>31 d</source>
        <comment>days</comment>
        <translation>31 T</translation>
    </message>
    <message>
        <source>Custom</source>
        <comment>stretch of time</comment>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>The last 5 minutes, second by second</source>
        <translation>Die letzten 5 Minuten, Sekunde für Sekunde</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 31 days</source>
        <translation>Die letzten 31 Tage</translation>
    </message>
    <message>
        <source>From one time to another</source>
        <translation>Von einer Zeit bis zu einer anderen</translation>
    </message>
</context>
<context>
    <name>d1::ResultActions</name>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Open the row that this key points to</source>
        <translation>Zeile öffnen, auf die dieser Schlüssel zeigt</translation>
    </message>
    <message>
        <source>Read rounded numbers exactly</source>
        <translation>Gerundete Zahlen genau lesen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Mit Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as INSERT</source>
        <translation>Als INSERT kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Export to a file …</source>
        <translation>In eine Datei exportieren …</translation>
    </message>
    <message>
        <source>Filter the columns</source>
        <translation>Spalten filtern</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>In den Zeilen suchen</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Show the rows as returned</source>
        <translation>Zeilen zeigen, wie sie kamen</translation>
    </message>
    <message>
        <source>Select this column</source>
        <translation>Diese Spalte auswählen</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Wert zeigen</translation>
    </message>
    <message>
        <source>Move this column to the left</source>
        <translation>Diese Spalte nach links schieben</translation>
    </message>
    <message>
        <source>Move this column to the right</source>
        <translation>Diese Spalte nach rechts schieben</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Show every column</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
    <message>
        <source>Chart of the rows</source>
        <translation>Diagramm der Zeilen</translation>
    </message>
    <message>
        <source>Save the chart …</source>
        <translation>Diagramm speichern …</translation>
    </message>
    <message>
        <source>Freeze this column, or let it scroll</source>
        <translation>Diese Spalte festhalten oder mitrollen lassen</translation>
    </message>
    <message>
        <source>Freeze the columns up to this one</source>
        <translation>Spalten bis zu dieser festhalten</translation>
    </message>
    <message>
        <source>Let every column scroll</source>
        <translation>Alle Spalten mitrollen lassen</translation>
    </message>
</context>
<context>
    <name>d1::ResultFindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>In den Zeilen suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorherige Stelle (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste Stelle (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>d1::ResultGrid</name>
    <message>
        <source>Result rows</source>
        <translation>Ergebniszeilen</translation>
    </message>
    <message>
        <source>The statement gave no rows.</source>
        <translation>Die Anweisung lieferte keine Zeilen.</translation>
    </message>
    <message>
        <source>No row fits the filters.</source>
        <translation>Keine Zeile passt zu den Filtern.</translation>
    </message>
</context>
<context>
    <name>d1::ResultHeader</name>
    <message>
        <source>Heads of the frozen columns</source>
        <translation>Köpfe der festgehaltenen Spalten</translation>
    </message>
</context>
<context>
    <name>d1::ResultPage</name>
    <message>
        <source>Every number here is exact.</source>
        <translation>Jede Zahl hier ist genau.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>Sorting … %1</source>
        <translation>Sortiere … %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>SQL (*.sql)</source>
        <translation>SQL (*.sql)</translation>
    </message>
    <message>
        <source>Export the rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
</context>
<context>
    <name>d1::ResultPresentationProxy</name>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>foreign key: Ctrl+Enter opens the row it points to</source>
        <translation>Fremdschlüssel: Ctrl+Enter öffnet die Zeile, auf die er zeigt</translation>
    </message>
</context>
<context>
    <name>d1::ResultTabs</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>d1::ResultTools</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>A chart of the rows</source>
        <translation>Diagramm der Zeilen</translation>
    </message>
    <message>
        <source>A chart of the rows (Ctrl+Shift+G)</source>
        <translation>Diagramm der Zeilen (Strg+Umschalt+G)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation>Ausgewählte Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy the selected cells (Ctrl+C), with headers: Ctrl+Shift+C</source>
        <translation>Ausgewählte Zellen kopieren (Ctrl+C), mit Spaltennamen: Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the rows into a file</source>
        <translation>Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Write the rows into a file (Ctrl+Shift+S)</source>
        <translation>Zeilen in eine Datei schreiben (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>d1::ResultsPane</name>
    <message>
        <source>Running 1 of %1</source>
        <translation>1 von %1 läuft</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running %1 of %2</source>
        <translation>%1 von %2 läuft</translation>
    </message>
    <message>
        <source>Cancelled after %1.</source>
        <translation>Nach %1 abgebrochen.</translation>
    </message>
    <message>
        <source>No rows: the statement failed.</source>
        <translation>Keine Zeilen: Die Anweisung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Hole Zeilen</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>Erkläre</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rows will be here. Ctrl+Enter runs the statement at the cursor.</source>
        <translation>Hier erscheinen die Zeilen. Ctrl+Enter führt die Anweisung am Cursor aus.</translation>
    </message>
    <message>
        <source>Done. %1 changed.</source>
        <translation>Fertig. %1 geändert.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Results %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 of %2 statements ran</source>
        <translation>%1 von %2 Anweisungen liefen</translation>
    </message>
</context>
<context>
    <name>d1::RowLimitButton</name>
    <message>
        <source>At most so many rows come of a SELECT that has no LIMIT of its own</source>
        <translation>So viele Zeilen kommen höchstens von einem SELECT ohne eigenes LIMIT</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Row limit: %1</source>
        <translation>Zeilengrenze: %1</translation>
    </message>
</context>
<context>
    <name>d1::RowLinkMenu</name>
    <message>
        <source>Rows that belong to this one</source>
        <translation>Zeilen, die zu dieser gehören</translation>
    </message>
    <message>
        <source>The row of %1 it points to</source>
        <translation>Die Zeile von %1, auf die sie zeigt</translation>
    </message>
    <message>
        <source>Rows of %1 that point here (%2)</source>
        <translation>Zeilen von %1, die hierher zeigen (%2)</translation>
    </message>
    <message>
        <source>This column is no foreign key, as far as the schema tells.</source>
        <translation>Diese Spalte ist dem Schema nach kein Fremdschlüssel.</translation>
    </message>
</context>
<context>
    <name>d1::RunningStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel (Ctrl+.)</source>
        <translation>Abbrechen (Ctrl+.)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>d1::SaveBar</name>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Name, or folder/name</source>
        <translation>Name oder Ordner/Name</translation>
    </message>
    <message>
        <source>Name of the query</source>
        <translation>Name der Abfrage</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Wo sie aufgehoben wird</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>My queries</source>
        <translation>Meine Abfragen</translation>
    </message>
    <message>
        <source>The project&apos;s queries</source>
        <translation>Abfragen des Projekts</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
</context>
<context>
    <name>d1::SchemaEntries</name>
    <message>
        <source>view</source>
        <translation>View</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>index on %1</source>
        <translation>Index auf %1</translation>
    </message>
    <message>
        <source>column of %1</source>
        <translation>Spalte von %1</translation>
    </message>
    <message>
        <source>trigger on %1</source>
        <translation>Trigger auf %1</translation>
    </message>
</context>
<context>
    <name>d1::SchemaWords</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indexe</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtuell</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>About %1, as the statistics say</source>
        <translation>Etwa %1, sagt die Statistik</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Never NULL</source>
        <translation>Nie NULL</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Refers to %1</source>
        <translation>Verweist auf %1</translation>
    </message>
    <message>
        <source>On %1 (%2)</source>
        <translation>Auf %1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>View %1</translation>
    </message>
    <message>
        <source>Virtual table %1</source>
        <translation>Virtuelle Tabelle %1</translation>
    </message>
    <message>
        <source>Column %1 of %2</source>
        <translation>Spalte %1 von %2</translation>
    </message>
    <message>
        <source>Index %1</source>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>Trigger %1 on %2</source>
        <translation>Trigger %1 auf %2</translation>
    </message>
</context>
<context>
    <name>d1::SeriesPresentationProxy</name>
    <message>
        <source>Changes</source>
        <comment>of indexes</comment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>d1::ShortcutModel</name>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>d1::ShortcutsDialog</name>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by command, area or keys</source>
        <translation>Nach Befehl, Bereich oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>%1 also means: %2. Where both are at hand, neither works.</source>
        <translation>%1 bedeutet auch: %2. Wo beide verfügbar sind, wirkt keins von beiden.</translation>
    </message>
</context>
<context>
    <name>d1::SideViews</name>
    <message>
        <source>slow query</source>
        <translation>langsame Abfrage</translation>
    </message>
</context>
<context>
    <name>d1::SlowDetails</name>
    <message>
        <source>%1: P50 %2, P95 %3, P99 %4, longest %5</source>
        <translation>%1: P50 %2, P95 %3, P99 %4, längster %5</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>Am Server</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Rows: %1 read, %2 written, %3 returned</source>
        <translation>Zeilen: %1 gelesen, %2 geschrieben, %3 geliefert</translation>
    </message>
    <message>
        <source>%1 at list price, %2 of all</source>
        <translation>%1 zum Listenpreis, %2 von allem</translation>
    </message>
    <message>
        <source>Last asked by: %1</source>
        <translation>Zuletzt gefragt von: %1</translation>
    </message>
    <message>
        <source>Whole traffic, estimated by Cloudflare from a sample</source>
        <translation>Gesamter Verkehr, von Cloudflare aus einer Stichprobe geschätzt</translation>
    </message>
    <message>
        <source>Whole traffic, counted by Cloudflare</source>
        <translation>Gesamter Verkehr, von Cloudflare gezählt</translation>
    </message>
    <message>
        <source>SQL of the chosen query</source>
        <translation>SQL der gewählten Abfrage</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Errors by kind, of all tries</source>
        <translation>Fehler nach Art, aller Versuche</translation>
    </message>
    <message>
        <source>Index use, as this desktop saw it last</source>
        <translation>Indexnutzung, wie dieser Rechner sie zuletzt sah</translation>
    </message>
    <message>
        <source>Facts about the chosen query</source>
        <translation>Angaben zur gewählten Abfrage</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>The source does not tell.</source>
        <translation>Die Quelle sagt es nicht.</translation>
    </message>
    <message>
        <source>Not known yet: show the plan once (Ctrl+Shift+E).</source>
        <translation>Noch nicht bekannt: einmal den Plan zeigen (Strg+Umschalt+E).</translation>
    </message>
</context>
<context>
    <name>d1::SlowList</name>
    <message>
        <source>Slow queries</source>
        <translation>Langsame Abfragen</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Ask the index advisor</source>
        <translation>Index-Berater fragen</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Do not mute any longer</source>
        <translation>Nicht mehr stummschalten</translation>
    </message>
</context>
<context>
    <name>d1::SlowListProxy</name>
    <message>
        <source>, slower than before</source>
        <translation>, langsamer als zuvor</translation>
    </message>
    <message>
        <source>, muted</source>
        <translation>, stummgeschaltet</translation>
    </message>
</context>
<context>
    <name>d1::SlowQueriesPage</name>
    <message>
        <source>No query of the list matches.</source>
        <translation>Keine Abfrage der Liste passt.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Show this desktop&apos;s requests</source>
        <translation>Anfragen dieses Rechners zeigen</translation>
    </message>
    <message>
        <source>The queries that cost most will be listed here.</source>
        <translation>Hier werden die teuersten Abfragen aufgelistet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This window keeps no query log, so there is nothing to list.</source>
        <translation>Dieses Fenster führt kein Abfrageprotokoll; deshalb gibt es nichts aufzulisten.</translation>
    </message>
    <message>
        <source>Cloudflare counts the traffic of its own databases. Open one of them to see it here.</source>
        <translation>Cloudflare zählt den Verkehr seiner eigenen Datenbanken. Öffnen Sie eine davon, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Cloudflare counts the traffic of its own databases only; %1 is none of them.</source>
        <translation>Cloudflare zählt nur den Verkehr seiner eigenen Datenbanken; %1 gehört nicht dazu.</translation>
    </message>
    <message>
        <source>What you run is listed here by what it costs. Nothing ran in this time.</source>
        <translation>Was Sie ausführen, steht hier nach seinen Kosten. In dieser Zeit lief nichts.</translation>
    </message>
    <message>
        <source>What everyone runs is listed here by what it costs. Cloudflare counted nothing in this time.</source>
        <translation>Was alle ausführen, steht hier nach seinen Kosten. Cloudflare hat in dieser Zeit nichts gezählt.</translation>
    </message>
    <message>
        <source>Show the last 31 days</source>
        <translation>Die letzten 31 Tage zeigen</translation>
    </message>
</context>
<context>
    <name>d1::SlowView</name>
    <message>
        <source>Show muted</source>
        <translation>Stumme zeigen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Index use</source>
        <translation>Indexnutzung</translation>
    </message>
    <message>
        <source>Pages of slow queries</source>
        <translation>Seiten der langsamen Abfragen</translation>
    </message>
    <message>
        <source>Filter by words of the SQL</source>
        <translation>Nach Wörtern des SQL filtern</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Filter the slow queries</source>
        <translation>Langsame Abfragen filtern</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1, estimated</source>
        <translation>%1, geschätzt</translation>
    </message>
    <message>
        <source>Open a database, and how its indexes are used is shown here.</source>
        <translation>Öffnen Sie eine Datenbank; dann steht hier, wie ihre Indizes genutzt werden.</translation>
    </message>
    <message>
        <source>This window keeps no query log, so nobody can tell.</source>
        <translation>Dieses Fenster führt kein Abfrageprotokoll; deshalb weiß es niemand.</translation>
    </message>
</context>
<context>
    <name>d1::SlowWords</name>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Zeit gesamt</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read per row</source>
        <translation>Je Zeile</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Share of what all queries of the list cost: of the list price where rows cost money, else of the total time</source>
        <translation>Anteil an den Kosten aller Abfragen der Liste: am Listenpreis, wo Zeilen Geld kosten, sonst an der gesamten Zeit</translation>
    </message>
    <message>
        <source>How often it ran; tries of the same run count once</source>
        <translation>Wie oft sie lief; Versuche desselben Laufs zählen einmal</translation>
    </message>
    <message>
        <source>Half of the runs took at most so long, at the server where it tells, else from outside</source>
        <translation>Die Hälfte der Läufe dauerte höchstens so lange, am Server, wo er es sagt, sonst von außen</translation>
    </message>
    <message>
        <source>19 of 20 runs took at most so long</source>
        <translation>19 von 20 Läufen dauerten höchstens so lange</translation>
    </message>
    <message>
        <source>The time of all runs together</source>
        <translation>Die Zeit aller Läufe zusammen</translation>
    </message>
    <message>
        <source>What D1 bills as read; files do not tell</source>
        <translation>Was D1 als gelesen berechnet; Dateien sagen es nicht</translation>
    </message>
    <message>
        <source>Rows read for each row returned: near 1 is well indexed, thousands want an index</source>
        <translation>Gelesene Zeilen je gelieferter Zeile: nahe 1 ist gut indiziert, Tausende brauchen einen Index</translation>
    </message>
    <message>
        <source>Runs that failed in the end</source>
        <translation>Läufe, die am Ende scheiterten</translation>
    </message>
    <message>
        <source>Tries beyond the first</source>
        <translation>Versuche nach dem ersten</translation>
    </message>
    <message>
        <source>Share of the runs that took longer than the mean and two standard deviations of the time before</source>
        <translation>Anteil der Läufe, die länger dauerten als Mittelwert und zwei Standardabweichungen der Zeit davor</translation>
    </message>
    <message>
        <source>Runs over the time that is shown</source>
        <translation>Läufe in der gezeigten Zeit</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt; 0.1 %</translation>
    </message>
    <message>
        <source>Cloudflare tells none for all of these runs together: their texts differ, and percentiles cannot be averaged.</source>
        <translation>Cloudflare nennt keines für all diese Läufe zusammen: Ihre Texte unterscheiden sich, und Perzentile lassen sich nicht mitteln.</translation>
    </message>
    <message>
        <source>Cloudflare does not tell; look at this desktop&apos;s own requests.</source>
        <translation>Cloudflare sagt es nicht; sehen Sie bei den Anfragen dieses Rechners nach.</translation>
    </message>
    <message>
        <source>%1 at list price</source>
        <translation>%1 zum Listenpreis</translation>
    </message>
    <message>
        <source>Runs of more than %1, judged by %2 of the time before.</source>
        <translation>Läufe von mehr als %1, gemessen an: %2 der Zeit davor.</translation>
    </message>
    <message>
        <source>There are too few runs to compare.</source>
        <translation>Es sind zu wenige Läufe zum Vergleichen.</translation>
    </message>
    <message>
        <source>In the %1 from %2</source>
        <translation>In den %1 ab %2</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of an error</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 by the index %2</source>
        <translation>%1 über den Index %2</translation>
    </message>
    <message>
        <source>%1 from end to end, without an index</source>
        <translation>%1 ganz, ohne Index</translation>
    </message>
    <message>
        <source>%1 by its key</source>
        <translation>%1 über den Schlüssel</translation>
    </message>
    <message>
        <source>It reads no table.</source>
        <translation>Sie liest keine Tabelle.</translation>
    </message>
</context>
<context>
    <name>d1::SourceSwitch</name>
    <message>
        <source>This desktop</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Every request that D1 Console and d1ctl made on this machine</source>
        <translation>Jede Anfrage, die D1 Console und d1ctl auf diesem Rechner gestellt haben</translation>
    </message>
    <message>
        <source>Whole traffic</source>
        <translation>Ganzer Verkehr</translation>
    </message>
    <message>
        <source>Everyone&apos;s requests, your Workers&apos; too, as Cloudflare counts them</source>
        <translation>Die Anfragen aller, auch Ihrer Worker, wie Cloudflare sie zählt</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>All databases</source>
        <translation>Alle Datenbanken</translation>
    </message>
</context>
<context>
    <name>d1::SqlEditor</name>
    <message>
        <source>SQL editor</source>
        <translation>SQL-Editor</translation>
    </message>
</context>
<context>
    <name>d1::StatusLine</name>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>A statement is running; Ctrl+. cancels it</source>
        <translation>Eine Anweisung läuft; Ctrl+. bricht sie ab</translation>
    </message>
    <message>
        <source>What the selected cells come to</source>
        <translation>Was die ausgewählten Zellen ergeben</translation>
    </message>
    <message>
        <source>Rows in the result</source>
        <translation>Zeilen im Ergebnis</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>Time in the database itself</source>
        <translation>Zeit in der Datenbank selbst</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>Hin und zurück %1</translation>
    </message>
    <message>
        <source>Time from sending to the answer, as measured here</source>
        <translation>Zeit vom Senden bis zur Antwort, hier gemessen</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>The request was tried again after a failure</source>
        <translation>Die Anfrage wurde nach einem Fehlschlag wiederholt</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen %1</translation>
    </message>
    <message>
        <source>Rows the database had to read</source>
        <translation>Zeilen, die die Datenbank lesen musste</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschrieben %1</translation>
    </message>
    <message>
        <source>Rows the database wrote, index entries included</source>
        <translation>Zeilen, die die Datenbank schrieb, mit Indexeinträgen</translation>
    </message>
    <message>
        <source>The region that answered</source>
        <translation>Die Region, die geantwortet hat</translation>
    </message>
    <message>
        <source>List price of the rows read and written: $0.001 a million read, $1.00 a million written</source>
        <translation>Listenpreis der gelesenen und geschriebenen Zeilen: $0.001 je Million gelesene, $1.00 je Million geschriebene</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>List price of all runs of this tab that told their rows, since it was opened</source>
        <translation>Listenpreis aller Läufe dieses Tabs, die ihre Zeilen genannt haben, seit er offen ist</translation>
    </message>
    <message>
        <source>from the fallback</source>
        <translation>vom Ersatz</translation>
    </message>
    <message>
        <source>The database did not answer; its fallback did</source>
        <translation>Die Datenbank hat nicht geantwortet, aber ihr Ersatz</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank ist geöffnet</translation>
    </message>
</context>
<context>
    <name>d1::SummaryView</name>
    <message>
        <source>Statements of the run</source>
        <translation>Anweisungen des Laufs</translation>
    </message>
</context>
<context>
    <name>d1::TabFile</name>
    <message>
        <source>The selection is a snippet now, offered as “%1” while you type.</source>
        <translation>Die Auswahl ist jetzt ein Baustein und wird beim Tippen als „%1“ angeboten.</translation>
    </message>
    <message>
        <source>“%1” is in the trash; this tab still holds its text.</source>
        <translation>„%1“ liegt im Papierkorb; dieser Tab enthält den Text noch.</translation>
    </message>
    <message>
        <source>The file of “%1” is not there any more. Saving writes it again.</source>
        <translation>Die Datei von „%1“ gibt es nicht mehr. Speichern schreibt sie neu.</translation>
    </message>
    <message>
        <source>“%1” was changed on disk; this is the new text. Undo brings back the old one.</source>
        <translation>„%1“ wurde auf der Platte geändert; dies ist der neue Text. Rückgängig holt den alten zurück.</translation>
    </message>
    <message>
        <source>Take the file&apos;s text</source>
        <translation>Text der Datei übernehmen</translation>
    </message>
    <message>
        <source>Save this text</source>
        <translation>Diesen Text speichern</translation>
    </message>
    <message>
        <source>“%1” was changed both here and on disk. Taking the file&apos;s text can be undone; saving this one replaces the file&apos;s.</source>
        <translation>„%1“ wurde hier und auf der Platte geändert. Den Text der Datei zu übernehmen lässt sich rückgängig machen; diesen zu speichern ersetzt den der Datei.</translation>
    </message>
</context>
<context>
    <name>d1::TaskCard</name>
    <message>
        <source>Progress of: %1</source>
        <translation>Fortschritt von: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove from the list: %1</source>
        <translation>Aus der Liste entfernen: %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>d1::TaskPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Remove ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Hide (Esc)</source>
        <translation>Ausblenden (Esc)</translation>
    </message>
    <message>
        <source>Hide the tasks</source>
        <translation>Aufgaben ausblenden</translation>
    </message>
</context>
<context>
    <name>d1::TextActions</name>
    <message>
        <source>Format SQL</source>
        <translation>SQL formatieren</translation>
    </message>
    <message>
        <source>Comment or uncomment lines</source>
        <translation>Zeilen aus- oder einkommentieren</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>Abfrage speichern</translation>
    </message>
    <message>
        <source>Save query as …</source>
        <translation>Abfrage speichern als …</translation>
    </message>
    <message>
        <source>Move saved query to the trash</source>
        <translation>Gespeicherte Abfrage in den Papierkorb</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Use the name that was most likely meant</source>
        <translation>Den Namen verwenden, der wohl gemeint war</translation>
    </message>
</context>
<context>
    <name>d1::TimeRangeBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the range before</source>
        <translation>Zurück zum Zeitraum davor</translation>
    </message>
</context>
<context>
    <name>d1::TotalsText</name>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>%1 NULL</source>
        <translation>%1 NULL</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>distinct %1</source>
        <translation>verschieden %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>Min. %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>Max. %1</translation>
    </message>
</context>
<context>
    <name>d1::TrafficChart</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic height (L)</source>
        <translation>Höhe logarithmisch (L)</translation>
    </message>
    <message>
        <source>The values as a table (T)</source>
        <translation>Die Werte als Tabelle (T)</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV (S)</source>
        <translation>Als PNG, SVG oder CSV sichern (S)</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Draw this line</source>
        <translation>Diese Linie zeichnen</translation>
    </message>
</context>
<context>
    <name>d1::TrendChart</name>
    <message>
        <source>Runs over time</source>
        <translation>Läufe im Verlauf</translation>
    </message>
    <message>
        <source>The source tells no trend of this query.</source>
        <translation>Die Quelle nennt keinen Verlauf dieser Abfrage.</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>times, then runs</comment>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>d1::ValueViewer</name>
    <message>
        <source>Value as text</source>
        <translation>Wert als Text</translation>
    </message>
    <message>
        <source>Value byte by byte</source>
        <translation>Wert Byte für Byte</translation>
    </message>
    <message>
        <source>Value as a tree of JSON</source>
        <translation>Wert als JSON-Baum</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Show the value as</source>
        <translation>Wert zeigen als</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>These are the first %1; export the rows to have all.</source>
        <translation>Das sind die ersten %1; der Export der Zeilen enthält alles.</translation>
    </message>
    <message>
        <source>%1 · NULL</source>
        <translation>%1 · NULL</translation>
    </message>
    <message>
        <source>%1 · integer, may be rounded</source>
        <translation>%1 · Ganzzahl, vielleicht gerundet</translation>
    </message>
    <message>
        <source>%1 · integer</source>
        <translation>%1 · Ganzzahl</translation>
    </message>
    <message>
        <source>%1 · real</source>
        <translation>%1 · Kommazahl</translation>
    </message>
    <message>
        <source>%1 · text · %2 characters, %3</source>
        <translation>%1 · Text · %2 Zeichen, %3</translation>
    </message>
    <message>
        <source>%1 · blob · %2</source>
        <translation>%1 · Blob · %2</translation>
    </message>
    <message>
        <source>These are the first %1; “Copy the value” takes all.</source>
        <translation>Dies sind die ersten %1; „Wert kopieren“ nimmt alles.</translation>
    </message>
</context>
<context>
    <name>d1::WaysIn</name>
    <message>
        <source>Open a SQLite file</source>
        <translation>SQLite-Datei öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3)</source>
        <translation>SQLite-Datenbanken (*.sqlite *.sqlite3 *.db *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>d1::WelcomePage</name>
    <message>
        <source>Open a D1 database</source>
        <translation>D1-Datenbank öffnen</translation>
    </message>
    <message>
        <source>Local, in a Worker project, or at Cloudflare: the console always says which one you are in.</source>
        <translation>Lokal, in einem Worker-Projekt oder bei Cloudflare: Die Konsole sagt immer, in welcher Sie sind.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>A small shop with 200,000 rows, to try everything on</source>
        <translation>Ein kleiner Laden mit 200 000 Zeilen, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>Any database file, opened with D1&apos;s rules</source>
        <translation>Jede Datenbankdatei, nach den Regeln von D1 geöffnet</translation>
    </message>
    <message>
        <source>Worker project</source>
        <translation>Worker-Projekt</translation>
    </message>
    <message>
        <source>The D1 bindings of a folder with a wrangler configuration</source>
        <translation>Die D1-Bindings eines Ordners mit wrangler-Konfiguration</translation>
    </message>
    <message>
        <source>wrangler dev</source>
        <translation>wrangler dev</translation>
    </message>
    <message>
        <source>The databases of a running development server</source>
        <translation>Die Datenbanken eines laufenden Entwicklungsservers</translation>
    </message>
    <message>
        <source>Cloudflare</source>
        <translation>Cloudflare</translation>
    </message>
    <message>
        <source>The databases of your account, with an API token</source>
        <translation>Die Datenbanken Ihres Kontos, mit einem API-Token</translation>
    </message>
</context>
<context>
    <name>d1::WorkKeeper</name>
    <message>
        <source>Another D1 Console is open and keeps its tabs; those of this window end with it.</source>
        <translation>Eine andere D1 Console ist offen und behält ihre Tabs; die dieses Fensters enden mit ihm.</translation>
    </message>
    <message>
        <source>D1 Console did not end properly last time. Its tabs are back.</source>
        <translation>D1 Console wurde zuletzt nicht ordentlich beendet. Die Tabs sind wieder da.</translation>
    </message>
    <message>
        <source>D1 Console ended right after its start twice in a row, so this start does without its tabs. They are kept in %1; “Bring back the tabs that were set aside” in the commands (Ctrl+K) opens them.</source>
        <translation>D1 Console endete zweimal hintereinander gleich nach dem Start, deshalb kommt dieser Start ohne seine Tabs aus. Sie liegen in %1; „Beiseitegelegte Tabs zurückholen“ unter den Befehlen (Strg+K) öffnet sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) will not come back after a restart: scripts over 4 MB, 32 MB in all and 100 tabs are kept. Save the query (Ctrl+S) to keep it in a file.</source>
        <translation>
            <numerusform>%n Tab kommt nach einem Neustart nicht wieder: Aufgehoben werden Skripte bis 4 MB, 32 MB insgesamt und 100 Tabs. Speichern Sie die Abfrage (Strg+S), dann bleibt sie in einer Datei.</numerusform>
            <numerusform>%n Tabs kommen nach einem Neustart nicht wieder: Aufgehoben werden Skripte bis 4 MB, 32 MB insgesamt und 100 Tabs. Speichern Sie die Abfragen (Strg+S), dann bleiben sie in Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A console for Cloudflare D1 databases.</source>
        <translation>Eine Konsole für Cloudflare-D1-Datenbanken.</translation>
    </message>
    <message>
        <source>system, light, dark, high-contrast-light or high-contrast-dark</source>
        <translation>system, light, dark, high-contrast-light oder high-contrast-dark</translation>
    </message>
    <message>
        <source>save a picture of the window and quit</source>
        <translation>speichert ein Bild des Fensters und endet</translation>
    </message>
    <message>
        <source>save a picture of every state and quit</source>
        <translation>speichert ein Bild jedes Zustands und endet</translation>
    </message>
    <message>
        <source>of the window: %1; else the system&apos;s</source>
        <translation>des Fensters: %1; sonst die des Systems</translation>
    </message>
    <message>
        <source>demo:, file:PATH, dev:URL/NAME, d1:NAME, project:PATH#BINDING</source>
        <translation>demo:, file:PFAD, dev:URL/NAME, d1:NAME, project:PFAD#BINDING</translation>
    </message>
    <message>
        <source>give one target, not %1.</source>
        <translation>ein Ziel angeben, nicht %1.</translation>
    </message>
    <message>
        <source>--language takes one of %1, not “%2”.</source>
        <translation>--language nimmt eins von %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--theme takes system, light, dark, high-contrast-light or high-contrast-dark, not “%1”.</source>
        <translation>--theme nimmt system, light, dark, high-contrast-light oder high-contrast-dark, nicht „%1“.</translation>
    </message>
    <message>
        <source>show the rows of this table or view of TARGET</source>
        <translation>die Zeilen dieser Tabelle oder Sicht von ZIEL zeigen</translation>
    </message>
    <message>
        <source>--table needs the TARGET that holds the table.</source>
        <translation>--table braucht das ZIEL, das die Tabelle enthält.</translation>
    </message>
</context>
</TS>
