/** Milliseconds of CPU that this process has used for it: what else runs on the machine counts less than by a clock. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** Milliseconds of CPU of the longest block of it: for so long nobody else would be answered. */
export async function longestBlockOf(
	work: () => Promise<unknown>,
): Promise<number> {
	let longest = 0;
	let before = process.cpuUsage();
	let isRunning = true;
	const look = () => {
		const { user, system } = process.cpuUsage(before);
		longest = Math.max(longest, (user + system) / 1_000);
		before = process.cpuUsage();
		if (isRunning) setImmediate(look);
	};
	setImmediate(look);
	await work();
	look();
	isRunning = false;
	return longest;
}
