/** How many files and sockets this process may have open; null: without end, or the system does not say. */
export function openFilesLimit(): number | null {
	// Without it the report asks name servers for the name of each peer, and stops everybody meanwhile.
	Object.assign(process.report, { excludeNetwork: true });
	const { userLimits } = process.report.getReport() as {
		userLimits?: { open_files?: { soft?: number | string } };
	};
	const soft = userLimits?.open_files?.soft;
	return typeof soft === "number" ? soft : null;
}
