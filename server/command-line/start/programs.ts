import type { Given } from "../command.ts";
import type { Child } from "./child.ts";

/** The programs of the demo, which end together. */
export interface Programs {
	/** Resolves with the exit code when all have ended. */
	ended: Promise<number>;
	/** Ends all, the one that was added last first; of several calls the first one counts. */
	stop(code: number): void;
	areEnding(): boolean;
	add(program: { end(): Promise<void> }): void;
	/** Without it the demo is none: when it ends by itself, all do. */
	watch(child: Child): Child;
}

export function createPrograms({
	print,
	complain,
}: Pick<Given, "print" | "complain">): Programs {
	const programs: { end(): Promise<void> }[] = [];
	let ending = false;
	let over: (code: number) => void = () => {};
	const ended = new Promise<number>((resolve) => {
		over = resolve;
	});

	async function endAll(code: number) {
		if (programs.length > 0) print("\nStopping …");
		// The shop ends first: nobody writes any more while the relay says good-bye.
		for (const program of programs.toReversed()) await program.end();
		if (code === 0)
			print("Stopped. Everything is kept; the next start goes on from here.");
		over(code);
	}

	function stop(code: number) {
		// The same Ctrl-C arrives from the terminal and from npm.
		if (ending) return;
		ending = true;
		void endAll(code);
	}

	async function stopWhenItEnds(child: Child) {
		child.ready.catch((error: Error) => {
			complain(
				`The ${child.name} ${error.message}. Its log is in the data folder.`,
			);
			stop(1);
		});
		const { how } = await child.ended;
		if (ending || child.wasKilled()) return;
		complain(`The ${child.name} ${how}.`);
		stop(1);
	}

	return {
		ended,
		stop,
		areEnding: () => ending,
		add: (program) => void programs.push(program),
		watch(child) {
			void stopWhenItEnds(child);
			return child;
		},
	};
}
