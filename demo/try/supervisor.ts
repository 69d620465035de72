/** Whether the relay runs, and as which process. */
export interface CordState {
	pulled: boolean;
	pid: number | null;
	killed: number | null;
}

/** The process that outlives the relay. null: it does not answer, so the demo has ended. */
export function createKeeper(origin: string) {
	async function ask(init: RequestInit): Promise<CordState | null> {
		try {
			const answer = await fetch(`${origin}/cord`, {
				cache: "no-store",
				...init,
			});
			return answer.ok ? await answer.json() : null;
		} catch {
			return null;
		}
	}
	return {
		state: () => ask({}),
		set: (pulled: boolean) =>
			ask({
				method: "POST",
				body: JSON.stringify({ pulled }),
				keepalive: true,
			}),
	};
}
