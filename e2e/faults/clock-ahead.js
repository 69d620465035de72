// The relay's clock shows so many milliseconds more than it is.
const now = Date.now.bind(Date);
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
Date.now = () => now() + ahead;
