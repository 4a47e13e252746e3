// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplan.h"
#include "ui/plan/planexport.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace d1;

class tst_PlanExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_picture = std::make_unique<PlanPicture>(m_theme, m_icons);
        m_picture->setPlan(test::samplePlan());
    }

    void svgIsWellFormedAndDescribed()
    {
        QXmlStreamReader reader(exported(PlanFormat::Svg));
        QString description;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1StringView("desc"))
                description = reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(description.contains(QStringLiteral("SCAN orders")));
    }

    void pngHasTwoPixelsForOne()
    {
        QImage image;
        QVERIFY(image.loadFromData(exported(PlanFormat::Png), "PNG"));
        QCOMPARE(image.size(), m_picture->size().toSize() * 2);
        QCOMPARE(image.pixelColor(1, 1), m_theme.color(ColorRole::Window));
    }

    void selectionIsNotInThePicture()
    {
        const QByteArray before = exported(PlanFormat::Png);
        m_picture->select(1);
        QCOMPARE(exported(PlanFormat::Png), before);
    }

    void textAndJsonSayEverything()
    {
        QVERIFY(exported(PlanFormat::Text).contains("`--USE TEMP B-TREE FOR ORDER BY"));
        const QJsonDocument document = QJsonDocument::fromJson(exported(PlanFormat::Json));
        QCOMPARE(document[QStringLiteral("nodes")].toArray().size(), 3);
    }

    void everyFormatHasItsSuffix_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("SVG") << int(PlanFormat::Svg) << QStringLiteral("svg");
        QTest::newRow("PNG") << int(PlanFormat::Png) << QStringLiteral("png");
        QTest::newRow("text") << int(PlanFormat::Text) << QStringLiteral("txt");
        QTest::newRow("JSON") << int(PlanFormat::Json) << QStringLiteral("json");
    }

    void everyFormatHasItsSuffix()
    {
        QFETCH(int, format);
        QFETCH(QString, suffix);
        QCOMPARE(suffixOf(static_cast<PlanFormat>(format)), suffix);
    }

private:
    [[nodiscard]] QByteArray exported(PlanFormat format) const
    {
        return planFile(*m_picture, format, m_theme.color(ColorRole::Window));
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<PlanPicture> m_picture;
};

QTEST_MAIN(tst_PlanExport)
#include "tst_planexport.moc"
