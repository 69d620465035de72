import "./command-bar.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { counted } from "../words/words.ts";
import type { Command } from "../workspace/command-sources.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { useListed } from "./use-listed.ts";
import { commandBarWords } from "./words.ts";

/** A box, and below it what has the name that is typed. The box keeps the focus; arrows choose a line. */
export function CommandBar({ hide }: { hide(): void }) {
	const workspace = useWorkspace();
	const [typed, type] = useState("");
	const [chosen, choose] = useState(0);
	const box = useRef<HTMLInputElement>(null);
	const { kinds, isWhole } = useListed(workspace, typed);
	const lines = kinds.flatMap(({ commands }) => commands);
	const at = Math.min(chosen, lines.length - 1);
	useEffect(() => box.current?.focus(), []);
	useEffect(() => {
		document.getElementById(idOf(at))?.scrollIntoView({ block: "nearest" });
	}, [at]);

	function act(command: Command | undefined) {
		if (!command) return;
		hide();
		command.does(workspace);
	}
	function hear(event: KeyboardEvent) {
		if (event.isComposing) return;
		const step = STEPS[event.key];
		if (step === undefined && event.key !== "Enter") return;
		event.preventDefault();
		if (step === undefined) act(lines[at]);
		else if (lines.length > 0)
			choose((at + step + lines.length) % lines.length);
	}

	let before = 0;
	return (
		<div class="keys-sheet command-sheet">
			<input
				ref={box}
				type="text"
				role="combobox"
				class="command-box"
				aria-label={commandBarWords.title}
				aria-expanded="true"
				aria-controls="commands"
				aria-autocomplete="list"
				aria-activedescendant={lines.length > 0 ? idOf(at) : undefined}
				autocomplete="off"
				spellcheck={false}
				dir="auto"
				placeholder={commandBarWords.placeholder}
				value={typed}
				onInput={(event) => {
					type(event.currentTarget.value);
					choose(0);
				}}
				onKeyDown={hear}
			/>
			<p class="unseen" role="status">
				{typed !== "" &&
					isWhole &&
					counted(commandBarWords.count, lines.length)}
			</p>
			<div id="commands" role="listbox" aria-label={commandBarWords.link}>
				{kinds.map(({ label, commands }) => {
					const from = before;
					before += commands.length;
					return (
						// biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a listbox.
						<div key={label} role="group" aria-label={label}>
							<p class="command-kind" aria-hidden="true">
								{label}
							</p>
							{commands.map((command, index) => (
								<CommandLine
									key={from + index}
									command={command}
									id={idOf(from + index)}
									isChosen={from + index === at}
									act={() => act(command)}
								/>
							))}
						</div>
					);
				})}
			</div>
			{lines.length === 0 && isWhole && (
				<p class="quiet command-none">{commandBarWords.none}</p>
			)}
		</div>
	);
}

function CommandLine({
	command: { label, detail, keys },
	id,
	isChosen,
	act,
}: {
	command: Command;
	id: string;
	isChosen: boolean;
	act(): void;
}) {
	return (
		// The box has the focus, and hears the keys for the line that it names.
		// biome-ignore lint/a11y/useKeyWithClickEvents: see above.
		// biome-ignore lint/a11y/useFocusableInteractive: see above.
		<div
			id={id}
			role="option"
			class="command"
			aria-selected={isChosen}
			onClick={act}
		>
			<span dir="auto">{label}</span>
			{detail && (
				<span class="quiet" dir="auto">
					{detail}
				</span>
			)}
			{keys && (
				<span class="command-keys">
					{keys.split(" ").map((key) => (
						<kbd key={key}>{key}</kbd>
					))}
				</span>
			)}
		</div>
	);
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function idOf(at: number): string {
	return `command-${at}`;
}
