/** What a shell must be told so that it asks the program what may stand at the cursor: `relocate complete` answers. */
export const SCRIPTS = {
  bash: `# Completion of relocate for bash. Try it:  source <(relocate completion bash)
# For good:  relocate completion bash > ~/.local/share/bash-completion/completions/relocate
_relocate() {
  local line directive word reply typed prefix
  local -a replies=()
  while IFS= read -r line; do replies+=("$line"); done < <(
    "\${COMP_WORDS[0]}" complete --line "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null
  )
  directive=\${replies[0]-files} word=\${replies[1]-}
  COMPREPLY=()
  [[ $directive == files ]] && { type compopt &>/dev/null && compopt -o default -o bashdefault; return; }
  type compopt &>/dev/null && { compopt +o default +o bashdefault; [[ $directive == open ]] && compopt -o nospace; }
  # bash takes the word apart at = and :, and wants only the part behind the last of them.
  typed=\${COMP_WORDS[COMP_CWORD]}
  typed=\${typed#[=:\\"\\']}
  prefix=\${word%"$typed"}
  for reply in "\${replies[@]:2}"; do COMPREPLY+=("\${reply#"$prefix"}"); done
}
complete -o bashdefault -o default -F _relocate relocate
`,
  zsh: `#compdef relocate
# Completion of relocate for zsh. Try it:  source <(relocate completion zsh)
# For good:  relocate completion zsh > "\${fpath[1]}/_relocate"
_relocate() {
  local -a lines described words_only
  local line
  lines=("\${(@f)$("\${words[1]}" complete --described -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ \${lines[1]} == files ]]; then
    _files
    return
  fi
  for line in "\${(@)lines[3,-1]}"; do
    words_only+=("\${line%%$'\\t'*}")
    described+=("\${line%%$'\\t'*}  -- \${line#*$'\\t'}")
  done
  if [[ \${lines[1]} == open ]]; then
    compadd -S '' -l -d described -a words_only
  else
    compadd -l -d described -a words_only
  fi
}
if [[ $funcstack[1] == _relocate ]]; then _relocate "$@"; else compdef _relocate relocate; fi
`,
  fish: `# Completion of relocate for fish. Try it:  relocate completion fish | source
# For good:  relocate completion fish > ~/.config/fish/completions/relocate.fish
function __relocate_complete
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  set -l lines ($before[1] complete --described -- $before[2..-1] "$current" 2>/dev/null)
  if test "$lines[1]" = files
    __fish_complete_path "$current"
  else
    printf '%s\\n' $lines[3..-1]
  end
end
complete -c relocate -f -a '(__relocate_complete)'
`,
} as const;

export type Shell = keyof typeof SCRIPTS;
