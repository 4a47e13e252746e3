// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString translation; ///< empty: not yet translated
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    bool hasForms = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message")
            hasForms = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        else if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            messages << Message{context, xml.readElementText(), {}};
        else if (xml.name() == (hasForms ? u"numerusform" : u"translation") && !messages.isEmpty())
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return messages;
}

/// What has to be the same in both: places for values, tags, the mark of a menu that goes on.
QStringList fixedParts(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?\\d+|%n|</?\\w+[^>]*>|…"));
    QStringList parts;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        parts << matches.next().captured();
    parts.sort();
    return parts;
}

} // namespace

/// What a person who translates can get wrong without seeing it.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesKeepTheirPlaces_data() { addMessages(); }
    void valuesKeepTheirPlaces()
    {
        QFETCH(QString, source);
        QFETCH(QString, translation);
        QCOMPARE(fixedParts(translation), fixedParts(source));
        QCOMPARE(translation.endsWith(u'.'), source.endsWith(u'.'));
        QCOMPARE(translation.trimmed().size() == translation.size(), source.trimmed().size() == source.size());
    }

private:
    static void addMessages()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("translation");
        const QDir folder(QStringLiteral(D1_SOURCE_DIR "/translations"));
        for (const QString &name : folder.entryList({QStringLiteral("*.ts")})) {
            for (const Message &message : messagesOf(folder.filePath(name))) {
                if (!message.translation.isEmpty())
                    QTest::addRow("%s: %s: %s", qPrintable(name), qPrintable(message.context),
                                  qPrintable(message.source))
                        << message.source << message.translation;
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
