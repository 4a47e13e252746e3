// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace d1 {

/// A headless model in words: texts and headings, numbers at the right. Who derives from it says what each column
/// shows, and how it looks where it looks like anything.
class PresentationProxy : public QIdentityProxyModel
{
    Q_OBJECT

public:
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

protected:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] virtual QString textOf(const QModelIndex &index) const = 0;
    [[nodiscard]] virtual QString headingOf(int column) const = 0;
    [[nodiscard]] virtual bool isNumber(int column) const = 0;
    /// Tool tip, icon, colour, font, or what is spoken instead of the text; nothing: what the model below says. Never
    /// asked about the model's own roles, so that these can be read here.
    [[nodiscard]] virtual QVariant lookOf(const QModelIndex &index, int role) const = 0;

    /// Of the model below.
    [[nodiscard]] QVariant valueOf(const QModelIndex &index) const;
};

} // namespace d1
