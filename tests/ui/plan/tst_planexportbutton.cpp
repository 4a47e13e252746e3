// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planexportbutton.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

/// What an export writes, asked for as a person would.
class tst_PlanExportButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsWrittenWhereThePersonSays_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("file");
        QTest::newRow("SVG") << QStringLiteral("plan.exportSvg") << QStringLiteral("plan.svg");
        QTest::newRow("PNG") << QStringLiteral("plan.exportPng") << QStringLiteral("plan.png");
        QTest::newRow("text") << QStringLiteral("plan.exportText") << QStringLiteral("plan.txt");
        QTest::newRow("JSON") << QStringLiteral("plan.exportJson") << QStringLiteral("plan.json");
    }

    void everyFormatIsWrittenWhereThePersonSays()
    {
        QFETCH(QString, command);
        QFETCH(QString, file);
        const QTemporaryDir folder;
        PlanExportButton button(m_icons, [](PlanFormat format) { return suffixOf(format).toUtf8(); });
        exportTo(button, command, folder.filePath(QStringLiteral("plan"))); // the suffix comes by itself
        QFile written(folder.filePath(file));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QFileInfo(file).suffix().toUtf8());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        PlanExportButton button(m_icons, [](PlanFormat) { return QByteArray("plan"); });
        const QSignalSpy failed(&button, &PlanExportButton::failed);
        const QTemporaryDir folder;
        exportTo(button, QStringLiteral("plan.exportText"), folder.filePath(QStringLiteral("gone/plan.txt")));
        QCOMPARE(failed.count(), 1);
    }

private:
    static void exportTo(PlanExportButton &button, const QString &command, const QString &path)
    {
        button.show();
        button.findChild<QAction *>(command)->trigger();
        auto *dialog = button.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        Q_EMIT dialog->fileSelected(QFileInfo(path).suffix().isEmpty() ? path + u'.' + dialog->defaultSuffix() : path);
        dialog->reject();
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

QTEST_MAIN(tst_PlanExportButton)
#include "tst_planexportbutton.moc"
