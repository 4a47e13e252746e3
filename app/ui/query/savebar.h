// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/savedquery.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace d1 {

/// Asks under which name, and where, a text is to be kept. Hidden until opened; Enter answers, Esc hides it.
class SaveBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SaveBar(QWidget *parent = nullptr);

    /// With a name to begin with, and with or without the project's folder to choose.
    void open(const QString &name, QueryShelf shelf, bool hasProject);
    /// What is wrong with the answer; the bar stays.
    void refuse(const QString &sentence);
    void close();

    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void answered(d1::QueryShelf shelf, const QString &name);
    /// Without an answer.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();

    QLineEdit *m_name;
    QComboBox *m_shelf;
    QLabel *m_message;
};

} // namespace d1
