// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QTest>

using namespace d1;

/// A language is chosen by code or by the system's wishes, and leaves again.
class tst_Language : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void englishIsFirstAndGermanIsThere()
    {
        QCOMPARE(Language::codes().first(), QStringLiteral("en"));
        QVERIFY(Language::has(QStringLiteral("de")));
        QVERIFY(Language::has(QStringLiteral("de_CH")));
        QVERIFY(!Language::has(QStringLiteral("tlh")));
        QVERIFY(!Language::has(QString()));
    }

    void aChosenLanguageTranslatesAndSetsTheFormats()
    {
        Language language;
        language.use(QStringLiteral("de"));
        QCOMPARE(language.code(), QStringLiteral("de"));
        QCOMPARE(copyDetails(), QStringLiteral("Details kopieren"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        language.use(QStringLiteral("en"));
        QCOMPARE(copyDetails(), QStringLiteral("Copy details"));
    }

    void theTranslationEndsWithItsLanguage()
    {
        {
            Language language;
            language.use(QStringLiteral("de"));
        }
        QCOMPARE(copyDetails(), QStringLiteral("Copy details"));
    }

    void theFirstLanguageThatThereIsIsTaken_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("taken");
        const QString german = QStringLiteral("de-AT");
        QTest::newRow("German") << QStringList{german} << QStringLiteral("de");
        QTest::newRow("unknown, then German") << QStringList{QStringLiteral("tlh"), german} << QStringLiteral("de");
        QTest::newRow("English before German") << QStringList{QStringLiteral("en-GB"), german} << QStringLiteral("en");
        QTest::newRow("none known") << QStringList{QStringLiteral("ja")} << QStringLiteral("en");
        QTest::newRow("none") << QStringList() << QStringLiteral("en");
    }

    void theFirstLanguageThatThereIsIsTaken()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, taken);
        Language language;
        language.useFirstOf(wanted);
        QCOMPARE(language.code(), taken);
    }

private:
    static QString copyDetails() { return QCoreApplication::translate("d1::ErrorStrip", "Copy details"); }
};

QTEST_GUILESS_MAIN(tst_Language)
#include "tst_language.moc"
