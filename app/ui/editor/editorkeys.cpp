// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editorkeys.h"

#include "ui/editor/scintilla.h"

#include <array>

namespace d1 {

void freeWindowKeys(QsciScintilla &editor)
{
    constexpr std::array ours{
        Qt::CTRL | Qt::Key_T,
        Qt::CTRL | Qt::Key_W,
        Qt::CTRL | Qt::Key_B,
        Qt::CTRL | Qt::Key_D,
        Qt::CTRL | Qt::Key_H,
        Qt::CTRL | Qt::Key_I,
        Qt::CTRL | Qt::Key_L,
        Qt::CTRL | Qt::Key_U,
        Qt::CTRL | Qt::Key_Return,
        Qt::CTRL | Qt::Key_Enter,
        Qt::CTRL | Qt::Key_Period,
        Qt::CTRL | Qt::Key_Slash,
        Qt::CTRL | Qt::SHIFT | Qt::Key_F,
        Qt::CTRL | Qt::SHIFT | Qt::Key_T,
        Qt::CTRL | Qt::SHIFT | Qt::Key_L,
        Qt::CTRL | Qt::SHIFT | Qt::Key_U,
        Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace,
    };
    for (const QKeyCombination combination : ours) {
        const int key = combination.toCombined();
        if (QsciCommand *bound = editor.standardCommands()->boundTo(key)) {
            if (bound->key() == key)
                bound->setKey(0);
            else
                bound->setAlternateKey(0);
        }
    }
    editor.standardCommands()
        ->find(QsciCommand::Redo)
        ->setAlternateKey((Qt::CTRL | Qt::SHIFT | Qt::Key_Z).toCombined());
}

} // namespace d1
