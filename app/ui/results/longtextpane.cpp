// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/longtextpane.h"

#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

namespace d1 {

namespace {

/// Of a block whose line goes on in the next one.
constexpr int goesOn = 1;

/// Where the piece that begins at `begin` ends; no character is cut in two.
qsizetype endOfPiece(QStringView line, qsizetype begin)
{
    qsizetype end = std::min(begin + LongTextPane::MaxPiece, line.size());
    if (end < line.size() && line[end].isLowSurrogate())
        --end;
    return end;
}

} // namespace

LongTextPane::LongTextPane(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
}

void LongTextPane::setText(const QString &text)
{
    m_text = text;
    QString pieces;
    pieces.reserve(text.size() + text.size() / MaxPiece);
    QList<int> cuts; // blocks whose line goes on
    int block = 0;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (block > 0)
            pieces += u'\n';
        ++block;
        qsizetype begin = 0;
        for (qsizetype end = endOfPiece(line, begin); end < line.size(); end = endOfPiece(line, begin)) {
            pieces.append(line.mid(begin, end - begin)).append(u'\n');
            cuts.append(block - 1);
            ++block;
            begin = end;
        }
        pieces.append(line.mid(begin));
    }
    setPlainText(pieces);
    for (const int cut : cuts)
        document()->findBlockByNumber(cut).setUserState(goesOn);
}

QMimeData *LongTextPane::createMimeDataFromSelection() const
{
    const QTextCursor selected = textCursor();
    QString text;
    QTextBlock block = document()->findBlock(selected.selectionStart());
    for (; block.isValid() && block.position() < selected.selectionEnd(); block = block.next()) {
        const int begin = std::max(selected.selectionStart() - block.position(), 0);
        const int end = std::min(selected.selectionEnd() - block.position(), block.length() - 1);
        text += block.text().mid(begin, end - begin);
        const bool isWhole = selected.selectionEnd() >= block.position() + block.length();
        if (isWhole && block.userState() != goesOn)
            text += u'\n';
    }
    auto *copied = new QMimeData;
    copied->setText(text);
    return copied;
}

} // namespace d1
