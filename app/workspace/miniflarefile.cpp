// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/miniflarefile.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace d1 {

std::string miniflareFileName(const std::string &id)
{
    // How workerd names a Durable Object after a text: half the name comes from the text, half signs the first half.
    constexpr qsizetype half = 16;
    const QByteArray key = QCryptographicHash::hash("miniflare-D1DatabaseObject", QCryptographicHash::Sha256);
    const auto sign = [&key](const QByteArray &text) {
        return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).first(half);
    };
    const QByteArray name = sign(QByteArray::fromStdString(id));
    return (name + sign(name)).toHex().toStdString() + ".sqlite";
}

} // namespace d1
