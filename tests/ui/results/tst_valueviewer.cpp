// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "support/spokenwidgets.h"
#include "ui/results/picturepane.h"
#include "ui/results/valueviewer.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace d1;
using namespace std::literals;

namespace {

Blob pngOf(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return {};
    return {buffer.data()};
}

} // namespace

class tst_ValueViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_viewer = std::make_unique<ValueViewer>(m_theme, m_icons);
        m_viewer->resize(400, 300);
        m_viewer->show();
        QVERIFY(QTest::qWaitForWindowActive(m_viewer.get()));
    }

    void everyValueComesInItsOwnForm()
    {
        look("plain \xc3\xa4"s);
        QCOMPARE(m_viewer->form(), ValueForm::Text);
        QCOMPARE(m_viewer->facts(), QStringLiteral("v · text · 7 characters, 8 B"));
        look(R"({"a": [1, 2]})"s);
        QCOMPARE(m_viewer->form(), ValueForm::Json);
        QCOMPARE(m_viewer->findChild<QTreeView *>()->model()->rowCount(), 1);
        look(Blob{QByteArray("\x01\xff", 2)});
        QCOMPARE(m_viewer->form(), ValueForm::Hex);
        QVERIFY(m_viewer->text().startsWith(u"00000000  01 ff"));
        look(pngOf(30, 20));
        QCOMPARE(m_viewer->form(), ValueForm::Image);
        QCOMPARE(m_viewer->findChild<PicturePane *>()->pictureSize(), QSize(30, 20));
        look(std::int64_t{7});
        QCOMPARE(m_viewer->text(), QStringLiteral("7"));
        look(Cell());
        QCOMPARE(m_viewer->text(), QStringLiteral("NULL"));
    }

    void chosenFormStaysWhereItFits()
    {
        look("{}"s);
        auto *forms = m_viewer->findChild<QComboBox *>();
        forms->setFocus();
        QTest::keyClick(forms, Qt::Key_End); // Bytes
        QCOMPARE(m_viewer->form(), ValueForm::Hex);
        look("[]"s);
        QCOMPARE(m_viewer->form(), ValueForm::Hex);
        look(std::int64_t{1});
        QCOMPARE(m_viewer->form(), ValueForm::Text);
    }

    void jsonThatNestsTooDeepIsText()
    {
        look(std::string(5'000, '[') + std::string(5'000, ']'));
        QCOMPARE(m_viewer->form(), ValueForm::Text);
    }

    void largeJsonIsReadAsideAndBecomesATree()
    {
        std::string items = "[{\"a\": 1}";
        while (items.size() < 100'000)
            items += ", {\"a\": [1, 2, 3]}";
        look(items + "]");
        QCOMPARE(m_viewer->form(), ValueForm::Json);
        const QAbstractItemModel *model = m_viewer->findChild<QTreeView *>()->model();
        QCOMPARE(model->rowCount(), 0); // the window does not wait for it
        QTRY_VERIFY(model->rowCount() > 4'000);
        look("[1]"s);
        QCOMPARE(model->rowCount(), 1);
        look(items + "]");
        look("[1, 2]"s);
        QTRY_COMPARE(model->rowCount(), 2); // an answer that comes late is dropped
        look(items);                        // its end is missing
        QCOMPARE(m_viewer->form(), ValueForm::Text);
        look(items + "}]");
        QTRY_COMPARE(m_viewer->form(), ValueForm::Text); // no JSON after all
    }

    void brokenPictureSaysSo()
    {
        look(Blob{QByteArray("\x89PNG\r\n\x1a\nbroken")});
        QCOMPARE(m_viewer->form(), ValueForm::Image);
        QVERIFY(m_viewer->findChild<PicturePane *>()->pictureSize().isEmpty());
    }

    void largeBlobIsDumpedInPart()
    {
        look(Blob{QByteArray(1'000'000, 'x')});
        QVERIFY(m_viewer->text().endsWith(QStringLiteral("These are the first 262 kB; export the rows to have all.")));
    }

    void longTextIsShownInPartAndCopiedAsAWhole()
    {
        look("ä"s + std::string(2'000'000, 'x'));
        QVERIFY(m_viewer->text().startsWith(QStringLiteral("äxxx")));
        QVERIFY(m_viewer->text().endsWith(QStringLiteral("These are the first 1.05 MB; “Copy the value” takes all.")));
        for (auto *button : m_viewer->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Copy the value")
                QTest::keyClick(button, Qt::Key_Space);
        }
        QCOMPARE(QGuiApplication::clipboard()->text().size(), 2'000'001);
    }

    void escapeAsksToClose()
    {
        look("x"s);
        const QSignalSpy closed(m_viewer.get(), &ValueViewer::closeRequested);
        m_viewer->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void everythingHasAName()
    {
        look("x"s);
        QCOMPARE(test::unnamedWidgets(*m_viewer), QStringList());
    }

private:
    void look(const Cell &value)
    {
        ResultSetBuilder rows({"v"});
        rows.append(value);
        m_viewer->showValue(rows.finish(), 0, 0);
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<ValueViewer> m_viewer;
};

QTEST_MAIN(tst_ValueViewer)
#include "tst_valueviewer.moc"
