# bash completion of glutetimer: installed as share/bash-completion/completions/glutetimer
_glutetimer() {
    local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2>/dev/null)
}
complete -o default -F _glutetimer glutetimer
