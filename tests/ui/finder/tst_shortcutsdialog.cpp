// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/shortcuts.h"
#include "ui/finder/shortcutsdialog.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace d1;
using namespace Qt::StringLiterals;

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void searchingFindsCommandsByNameAreaOrKeys_data();
    void searchingFindsCommandsByNameAreaOrKeys();
    void newKeysHoldAtOnce();
    void keysOfAnotherCommandAreNamedBeforeTheyAreUsed();
    void keysCanBeTakenAwayAndReset();
    void nothingCanBeChangedWhenNothingIsFound();
    void everyControlHasAName();

private:
    QAction *add(const QString &name, const QString &text, const QKeySequence &keys) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void record(const QKeySequence &keys) const { m_dialog->findChild<QKeySequenceEdit *>()->setKeySequence(keys); }

    std::unique_ptr<Shortcuts> m_shortcuts;
    std::unique_ptr<QWidget> m_window;
    QAction *m_run = nullptr;
    std::unique_ptr<ShortcutsDialog> m_dialog;
};

void TestShortcutsDialog::init()
{
    m_shortcuts = std::make_unique<Shortcuts>(Shortcuts::Chosen());
    m_window = std::make_unique<QWidget>();
    m_run = add(u"query.run"_s, u"Run"_s, QKeySequence(Qt::CTRL | Qt::Key_R));
    QAction *copy = add(u"results.copy"_s, u"Copy"_s, QKeySequence(Qt::CTRL | Qt::Key_C));
    m_dialog = std::make_unique<ShortcutsDialog>(QList<QAction *>{m_run, copy}, *m_shortcuts);
}

void TestShortcutsDialog::cleanup()
{
    m_dialog.reset();
    m_window.reset();
    m_shortcuts.reset();
}

QAction *TestShortcutsDialog::add(const QString &name, const QString &text, const QKeySequence &keys) const
{
    auto *action = new QAction(text, m_window.get());
    action->setObjectName(name);
    action->setShortcut(keys);
    m_window->addAction(action);
    return action;
}

QPushButton *TestShortcutsDialog::button(const QString &text) const
{
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void TestShortcutsDialog::searchingFindsCommandsByNameAreaOrKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("name") << u"copy"_s << QStringList{u"results.copy"_s};
    QTest::newRow("area") << u"query"_s << QStringList{u"query.run"_s};
    QTest::newRow("keys") << u"ctrl+c"_s << QStringList{u"results.copy"_s};
    QTest::newRow("nothing") << u"zebra"_s << QStringList();
}

void TestShortcutsDialog::searchingFindsCommandsByNameAreaOrKeys()
{
    QFETCH(QString, text);
    m_dialog->findChild<QLineEdit *>()->setText(text);
    const QAbstractItemModel *found = m_dialog->findChild<QTreeView *>()->model();
    QStringList commands;
    for (int row = 0; row < found->rowCount(); ++row)
        commands << found->index(row, 0).data(ShortcutModel::CommandRole).toString();
    QTEST(commands, "commands");
}

void TestShortcutsDialog::newKeysHoldAtOnce()
{
    QVERIFY(!button(u"Use these keys"_s)->isEnabled());
    record(QKeySequence(Qt::Key_F9));
    button(u"Use these keys"_s)->click();
    QCOMPARE(m_run->shortcut(), QKeySequence(Qt::Key_F9));
    QVERIFY(!button(u"Use these keys"_s)->isEnabled());
}

void TestShortcutsDialog::keysOfAnotherCommandAreNamedBeforeTheyAreUsed()
{
    record(QKeySequence(Qt::CTRL | Qt::Key_C));
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"Ctrl+C also means: Copy. Where both are at hand, neither works."_s;
    }));
}

void TestShortcutsDialog::keysCanBeTakenAwayAndReset()
{
    QVERIFY(!button(u"Reset"_s)->isEnabled());
    button(u"No keys"_s)->click();
    QVERIFY(m_run->shortcut().isEmpty());
    QVERIFY(!button(u"No keys"_s)->isEnabled());
    button(u"Reset"_s)->click();
    QCOMPARE(m_run->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
}

void TestShortcutsDialog::nothingCanBeChangedWhenNothingIsFound()
{
    m_dialog->findChild<QLineEdit *>()->setText(u"zebra"_s);
    QVERIFY(!m_dialog->findChild<QKeySequenceEdit *>()->isEnabled());
    for (const QString &text : {u"Use these keys"_s, u"No keys"_s, u"Reset"_s})
        QVERIFY(!button(text)->isEnabled());
}

void TestShortcutsDialog::everyControlHasAName()
{
    QVERIFY(!m_dialog->findChild<QLineEdit *>()->accessibleName().isEmpty());
    QVERIFY(!m_dialog->findChild<QTreeView *>()->accessibleName().isEmpty());
    QVERIFY(!m_dialog->findChild<QKeySequenceEdit *>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
