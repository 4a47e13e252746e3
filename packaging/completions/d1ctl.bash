# SPDX-License-Identifier: GPL-3.0-or-later
# Bash completion for d1ctl; needs nothing but bash.

# A target or a part of one. Paths are completed after file: and project:.
_d1ctl_targets() {
    local current=$1 scheme
    shift
    compopt -o nospace 2>/dev/null
    for scheme in file: project:; do
        if [[ $current == "$scheme"* ]]; then
            mapfile -t COMPREPLY < <(compgen -f -P "$scheme" -- "${current#"$scheme"}")
            return
        fi
    done
    mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")
}

# Names of saved queries; one with a space would be taken for two words.
_d1ctl_saved() {
    local folder=${XDG_DATA_HOME:-$HOME/.local/share}/d1-console/queries
    (cd "$folder" 2>/dev/null && find . -name '.?*' -prune -o -name '*.sql' ! -name '* *' -print) | sed 's|^\./||; s|\.sql$||'
}

_d1ctl() {
    # Bash cuts words at colons, which targets are full of; so the line is cut here, at white space alone.
    local line=${COMP_LINE:0:COMP_POINT} current previous='' command
    local -a words
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=('')
    current=${words[-1]}
    ((${#words[@]} > 1)) && previous=${words[-2]}
    command=${words[1]:-}
    COMPREPLY=()

    local commands='databases query queries plan schema export advise indexes format history slow stats log monitor time-travel'
    commands+=' insights import'
    local choices=''
    local targets='demo: file: dev:http://127.0.0.1:8787/ d1: project:'
    local sources='d1: dev:http://127.0.0.1:8787 project:'
    case $previous in
    --database)
        if [[ $command == databases ]]; then
            _d1ctl_targets "$current" "$sources"
        else
            _d1ctl_targets "$current" "$targets"
        fi
        ;;
    --against)
        _d1ctl_targets "$current" "$targets"
        ;;
    --file | --output | --workload | --rejects)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        ;;
    --format)
        choices='table json csv jsonl sql markdown'
        [[ $command == export ]] && choices='sql csv json jsonl'
        ;;
    --saved)
        choices=$(_d1ctl_saved)
        ;;
    --via)
        choices='d1'
        ;;
    --favour)
        choices='bill time both'
        ;;
    --on-conflict)
        choices='abort ignore replace update'
        ;;
    --encoding)
        choices='utf-8 utf-16le utf-16be latin-1 windows-1252'
        ;;
    --sort)
        choices='cost total p95 runs rows-read errors retries last-seen anomaly'
        ;;
    --source)
        choices='desktop cloudflare'
        ;;
    --on | --values | --literals)
        choices='yes no'
        ;;
    --param | --timeout | --search | --limit | --at | --bookmark | --table | --query | --key | --map | --set | --set-null | \
        --skip | --blob | --type | --separator | --null | --batch-rows | --max-errors | --span | --max-indexes | --max-size | \
        --time-limit | --since | --until | --mute | --unmute | --max-age | --listen | --for | --every | --probe)
        return
        ;;
    *)
        if ((${#words[@]} <= 2)); then
            choices="$commands help --help --version"
        elif [[ $current == -* ]]; then
            case $command in
            databases) choices='--database --json --help' ;;
            query) choices='--database --file --saved --param --format --json --timeout --help' ;;
            queries) choices='--database --json --help' ;;
            plan) choices='--database --file --saved --against --json --help' ;;
            schema) choices='--database --json --help' ;;
            export) choices='--database --table --query --format --output --no-schema --no-data --via --json --help' ;;
            advise) choices='--database --workload --file --span --favour --max-indexes --max-size --time-limit --copy --estimate --from --write-migration --apply --yes --json --help' ;;
            indexes) choices='--database --since --write-migration --fix --yes --json --help' ;;
            format) choices='--check --json --help' ;;
            import)
                choices='--database --table --create --on-conflict --key --map --set --set-null --skip --blob --type --separator'
                choices+=' --encoding --header --no-header --null --trim --batch-rows --resume --rejects --max-errors --via --dry-run'
                choices+=' --timeout --json --help'
                ;;
            history) choices='--search --limit --json --help' ;;
            slow) choices='--source --database --since --until --sort --limit --muted --mute --unmute --json --help' ;;
            stats) choices='--source --database --since --until --json --help' ;;
            log) choices='--on --values --literals --max-age --max-size --clear --json --help' ;;
            monitor) choices='--database --listen --for --every --probe --json --help' ;;
            time-travel) choices='--database --at --bookmark --yes --json --help' ;;
            insights) choices='--database --json --help' ;;
            esac
        elif [[ $command == databases ]]; then
            _d1ctl_targets "$current" "$sources"
        elif [[ $command == format || $command == import ]]; then
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
        elif [[ $command == queries ]]; then
            choices=$(_d1ctl_saved)
        elif [[ $command == help ]]; then
            choices=$commands
        elif [[ $command == time-travel ]]; then
            choices='info restore'
        fi
        ;;
    esac
    [[ -n $choices ]] && mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")

    # Bash replaces only what follows the last colon.
    if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
        local kept=${current%"${current##*:}"}
        COMPREPLY=("${COMPREPLY[@]#"$kept"}")
    fi
}

complete -F _d1ctl d1ctl
