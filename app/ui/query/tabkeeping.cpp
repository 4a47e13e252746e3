// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/tabkeeping.h"

#include "ui/editor/sqleditor.h"
#include "ui/query/querytab.h"
#include "ui/query/tabfile.h"

namespace d1 {

KeptTab keptTab(const QueryTab &tab, const QString &name)
{
    KeptTab kept;
    kept.name = name.toStdString();
    kept.script = tab.editor().script();
    kept.caret = tab.editor().caret();
    kept.editorShare = tab.editorShare();
    kept.file = tab.file().file();
    return kept;
}

void bringBack(QueryTab &tab, const KeptTab &kept)
{
    const std::string excuse = QueryTab::tr("-- This script was too large to be kept.").toStdString();
    tab.editor().setScript(kept.tooLarge ? excuse : kept.script);
    tab.editor().setCaret(kept.caret);
    tab.setEditorShare(kept.editorShare);
    if (!kept.file)
        return;
    // Without its text, a tab shows the file's.
    const TextMark mark = kept.tooLarge ? TextMark::of(excuse) : kept.file->mark;
    tab.file().adopt({kept.file->query, mark});
}

} // namespace d1
