// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "support/spokenwidgets.h"
#include "ui/exporter/exportdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace Qt::StringLiterals;

class tst_ExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        make(false);
    }

    void everythingIsTheFirstChoice()
    {
        QVERIFY((m_dialog->request() == ExportRequest()));
        QCOMPARE(m_dialog->path(), at("shop.sql"));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(m_dialog->takeOutput() != nullptr);
    }

    void tableComesChosen()
    {
        m_dialog->subject().chooseTable(u"orders"_s);
        QVERIFY((m_dialog->request().tables == std::vector<std::string>{"orders"}));
        QCOMPARE(m_dialog->path(), at("orders.sql"));
    }

    void tablesAreCheckedByKey()
    {
        m_dialog->subject().chooseTable(u"customers"_s);
        auto *list = m_dialog->findChild<QListWidget *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(m_dialog->request().tables.size(), std::size_t{2});
        choose("CSV");
        QCOMPARE(m_dialog->path(), at("shop-csv"));
        QVERIFY(!box("gzip")->isEnabled());
    }

    void queryIsWritten()
    {
        m_dialog->subject().chooseQuery();
        QVERIFY(!exportButton()->isEnabled());
        auto *sql = m_dialog->findChild<QPlainTextEdit *>();
        QTest::keyClicks(sql, u"SELECT 1"_s);
        QVERIFY(exportButton()->isEnabled());
        QCOMPARE(m_dialog->request().query.value(), std::string("SELECT 1"));
        choose("JSON Lines");
        QCOMPARE(m_dialog->path(), at("query.jsonl"));
    }

    void noTableIsNothingToExport()
    {
        m_dialog->subject().chooseTable(u"none of them"_s);
        QVERIFY(!exportButton()->isEnabled());
        QCOMPARE(m_dialog->subject().complaint(), u"Choose at least one table."_s);
    }

    void packingIsTheEnding()
    {
        choose("zstd");
        QCOMPARE(m_dialog->path(), at("shop.sql.zst"));
        choose("CSV");
        m_dialog->subject().chooseTable(u"orders"_s);
        QCOMPARE(m_dialog->path(), at("orders.csv.zst"));
    }

    void pathOfThePersonStays()
    {
        auto *path = m_dialog->findChild<QLineEdit *>();
        path->setText(at("mine.txt"));
        choose("CSV");
        m_dialog->subject().chooseTable(u"orders"_s);
        QCOMPARE(m_dialog->path(), at("mine.txt"));
    }

    void placeThatCannotBeOpenedIsToldAtOnce()
    {
        m_dialog->findChild<QLineEdit *>()->setText(at("none/shop.sql"));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(m_dialog->findChild<ErrorStrip *>()->sentence().startsWith(u"There is no folder"_s),
                 qPrintable(m_dialog->findChild<ErrorStrip *>()->sentence()));
    }

    void cloudflaresOwnExportWarns()
    {
        QVERIFY(box("Cloudflare's own export") == nullptr || !box("Cloudflare's own export")->isVisible());
        make(true);
        QVERIFY(!visibleTexts(*m_dialog).join(u' ').contains(u"answers nobody"_s));
        choose("Cloudflare's own export");
        QVERIFY(visibleTexts(*m_dialog).join(u' ').contains(u"answers nobody"_s));
        QVERIFY(m_dialog->request().way == ExportWay::Cloudflare);
        choose("CSV");
        QVERIFY(m_dialog->request().way == ExportWay::OwnQueries);
        QVERIFY(!visibleTexts(*m_dialog).join(u' ').contains(u"answers nobody"_s));
    }

    void everythingHasAName()
    {
        QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
        m_dialog->subject().chooseQuery();
        QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
        m_dialog->subject().chooseTable(u"orders"_s);
        QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
    }

private:
    void make(bool isHosted)
    {
        m_dialog = std::make_unique<ExportDialog>(shopSchema(), u"shop"_s, isHosted, m_theme, m_icons);
        m_dialog->setFolder(m_folder->path());
        m_dialog->show();
    }

    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    /// The one that offers this.
    [[nodiscard]] QComboBox *box(const char *choice) const
    {
        for (QComboBox *candidate : m_dialog->findChildren<QComboBox *>()) {
            if (candidate->findText(QString::fromUtf8(choice)) >= 0)
                return candidate;
        }
        return nullptr;
    }

    /// By the keyboard.
    void choose(const char *choice) const
    {
        QComboBox *chosen = box(choice);
        QVERIFY(chosen);
        const int row = chosen->findText(QString::fromUtf8(choice));
        while (chosen->currentIndex() != row)
            QTest::keyClick(chosen, chosen->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }

    [[nodiscard]] QPushButton *exportButton() const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Export"_s)
                return button;
        }
        return nullptr;
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(tst_ExportDialog)
#include "tst_exportdialog.moc"
