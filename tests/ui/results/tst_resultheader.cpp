// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultarranger.h"
#include "features/results/resultsetmodel.h"
#include "support/fakeconnection.h"
#include "ui/results/resultheader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QTableView>
#include <QTest>

using namespace d1;

class tst_ResultHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<QTableView>();
        m_header = new ResultHeader(m_arranger, m_theme, m_view.get());
        m_view->setHorizontalHeader(m_header);
        m_view->setModel(&m_model);
        m_model.setResult(test::replyOf({"n", "n", "a rather long name of a column", "nothing"},
                                        {{std::int64_t{1}, std::string("x"), std::string("y"), Cell()}})
                              .statements.front()
                              .rows);
        m_view->resize(800, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void headHasRoomForItsNameAndType()
    {
        const int named = m_header->sectionSizeHint(3); // NULL has no type
        const int typed = m_header->sectionSizeHint(0);
        QVERIFY(typed > QFontMetrics(m_theme.font(FontRole::Ui)).horizontalAdvance(u'n'));
        QVERIFY(m_header->sectionSizeHint(2) > named);
        QCOMPARE(m_header->sizeHint().height(), metrics::RoomyRowHeight);
    }

    void typeIsWrittenBehindTheName()
    {
        m_view->setColumnWidth(0, 200);
        QVERIFY(hasInk(0, 150, 190));
        m_view->setColumnWidth(3, 200); // all NULL: no type to tell
        QVERIFY(!hasInk(3, 150, 190));
    }

    void typeGivesWayToTheNameWhenItIsNarrow()
    {
        m_view->setColumnWidth(2, 100);
        const QImage narrow = picture();
        const int left = m_header->sectionViewportPosition(2);
        const QColor muted = m_theme.color(ColorRole::MutedText);
        for (int x = left; x < left + 98; ++x) {
            for (int y = 0; y < m_header->height() - 1; ++y)
                QVERIFY(narrow.pixelColor(x, y) != muted);
        }
        QVERIFY(hasInk(2, 8, 90));
    }

    void coloursFollowTheTheme()
    {
        QCOMPARE(picture().pixelColor(2, 2), m_theme.color(ColorRole::Window));
        m_theme.setMode(ThemeMode::Dark);
        QCOMPARE(picture().pixelColor(2, 2), m_theme.color(ColorRole::Window));
        m_theme.setMode(ThemeMode::Light);
    }

private:
    [[nodiscard]] QImage picture() const { return m_header->grab().toImage(); }
    /// Something is drawn between these places of a section.
    [[nodiscard]] bool hasInk(int section, int from, int to) const
    {
        const QImage image = picture();
        const int left = m_header->sectionViewportPosition(section);
        for (int x = left + from; x < left + to; ++x) {
            for (int y = 1; y < m_header->height() - 2; ++y) {
                if (image.pixelColor(x, y) != m_theme.color(ColorRole::Window))
                    return true;
            }
        }
        return false;
    }

    Theme m_theme{ThemeMode::Light};
    ResultSetModel m_model;
    ResultArranger m_arranger{m_model};
    std::unique_ptr<QTableView> m_view;
    ResultHeader *m_header = nullptr;
};

QTEST_MAIN(tst_ResultHeader)
#include "tst_resultheader.moc"
