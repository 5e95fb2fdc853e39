# fish completion of glutetimer: installed as share/fish/vendor_completions.d/glutetimer.fish
complete -c glutetimer -a '(glutetimer __complete (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
