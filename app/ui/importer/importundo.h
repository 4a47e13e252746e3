// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace d1 {

class Theme;

/// The way back from an import into a hosted database: the bookmark of the state before it, to be copied, and the order
/// to take the database back, which asks once more.
class ImportUndo final : public QWidget
{
    Q_OBJECT

public:
    /// `session` may have gone meanwhile, which leaves the bookmark. Theme and icons must outlive it.
    ImportUndo(QString bookmark, std::weak_ptr<Session> session, const Theme &theme, const IconSet &icons,
               QWidget *parent = nullptr);

    [[nodiscard]] const QString &bookmark() const { return m_bookmark; }

Q_SIGNALS:
    /// The database is as it was before the import.
    void restored();
    /// It has more to show, or less, and wants another height.
    void reshaped();

private:
    [[nodiscard]] QWidget *buildQuestion(const QString &name);
    void showQuestion(bool shows);
    void restore();
    void tell(ColorRole role, const QString &sentence);

    QString m_bookmark;
    std::weak_ptr<Session> m_session;
    const Theme &m_theme;
    QPushButton *m_copy;
    QPushButton *m_begin;
    QWidget *m_question = nullptr;
    QLineEdit *m_name = nullptr; ///< to be typed for a production database, else null
    QPushButton *m_restore;
    QLabel *m_end;
};

} // namespace d1
