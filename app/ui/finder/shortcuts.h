// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;

namespace d1 {

/// The keys of every command (an action with an object name "area.verb"): the program's own, and those a person chose
/// instead. Learns of a command when it is added to a widget, and gives it its keys there and then.
class Shortcuts final : public QObject
{
    Q_OBJECT

public:
    /// By command; portable text, empty for a command without keys.
    using Chosen = QHash<QString, QString>;

    /// Follows the widgets of the whole application from now on.
    explicit Shortcuts(Chosen chosen, QObject *parent = nullptr);

    [[nodiscard]] const Chosen &chosen() const { return m_chosen; }
    [[nodiscard]] QList<QKeySequence> keysOf(const QString &command) const;
    [[nodiscard]] bool isChanged(const QString &command) const { return m_chosen.contains(command); }
    /// Other known commands with these keys.
    [[nodiscard]] QStringList othersWith(const QKeySequence &keys, const QString &command) const;

    /// An empty sequence takes the keys away.
    void choose(const QString &command, const QKeySequence &keys);
    void reset(const QString &command);

Q_SIGNALS:
    void changed(const QString &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Command {
        QList<QKeySequence> own;
        QList<QPointer<QAction>> actions; ///< a tab each has one
    };

    void learn(QAction *action);
    void apply(const QString &command);

    Chosen m_chosen;
    QHash<QString, Command> m_commands;
};

} // namespace d1
