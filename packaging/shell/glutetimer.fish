# fish completion of glutetimer: installed as share/fish/vendor_completions.d/glutetimer.fish
# Files are offered only where the program knows nothing better.
function __glutetimer_find
    set -g __glutetimer_found (glutetimer __complete (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
    test -n "$__glutetimer_found"
end
complete -c glutetimer -n __glutetimer_find -f -a '$__glutetimer_found'
