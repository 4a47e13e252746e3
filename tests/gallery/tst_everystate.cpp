// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clippedtexts.h"
#include "support/pseudotranslator.h"
#include "support/spokenwidgets.h"
#include "tourfixture.h"
#include "ui/language/language.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QTest>

#include <map>
#include <set>
#include <utility>

using namespace d1;
using namespace d1::test;

namespace {

constexpr std::size_t fewestColours = 30; // letters are smoothed, so that a single word has about as many

bool isBlank(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
        if (colours.size() > fewestColours)
            return false;
    }
    return true;
}

/// What is wrong with each state, and a picture of each where D1_PICTURES names a folder.
class Inspector final : public GalleryVisitor
{
public:
    void take(QWidget *widget, const QString &state) override
    {
        const QImage image = widget->grab().toImage();
        QStringList &faults = m_faults[state];
        if (isBlank(image))
            faults << QStringLiteral("blank in theme %1").arg(m_theme);
        keep(image, QStringLiteral("%1-%2").arg(state).arg(m_theme));
        faults << clippedTexts(*widget) << unnamedWidgets(*widget);
        faults.removeDuplicates();
    }

    void setTheme(ThemeMode mode) { m_theme = static_cast<int>(mode); }
    [[nodiscard]] const std::map<QString, QStringList> &faults() const { return m_faults; }

private:
    static void keep(const QImage &image, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("D1_PICTURES"); !folder.isEmpty())
            image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }

    int m_theme = 0;
    std::map<QString, QStringList> m_faults;
};

} // namespace

/// Every view and state, in a language three tenths longer or the one D1_TEST_LANGUAGE names: nothing blank, nothing
/// cut off, nothing without a name.
class tst_EveryState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString language = qEnvironmentVariable("D1_TEST_LANGUAGE");
        if (language.isEmpty())
            QVERIFY(QApplication::installTranslator(&m_translator));
        else
            m_language.use(language);
        // Themes differ in colours, languages in lengths: one other language in one theme is enough. A window for each
        // theme takes less time than to change the theme of one in each state.
        QList<ThemeMode> modes{ThemeMode::Light};
        if (language.isEmpty())
            modes << ThemeMode::Dark << ThemeMode::HighContrastDark;
        Inspector inspector;
        for (const ThemeMode mode : std::as_const(modes)) {
            TourFixture fixture;
            fixture.theme().setMode(mode);
            inspector.setTheme(mode);
            fixture.tour(&inspector);
        }
        m_faults = inspector.faults();
        QVERIFY(m_faults.size() > 25);
    }

    void isWhole_data()
    {
        QTest::addColumn<QStringList>("faults");
        for (const auto &[state, faults] : m_faults)
            QTest::newRow(qPrintable(state)) << faults;
    }

    void isWhole()
    {
        QFETCH(QStringList, faults);
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void cleanupTestCase() { QApplication::removeTranslator(&m_translator); }

private:
    PseudoTranslator m_translator;
    Language m_language;
    std::map<QString, QStringList> m_faults;
};

QTEST_MAIN(tst_EveryState)
#include "tst_everystate.moc"
