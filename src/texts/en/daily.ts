// The paper of the day: its posts and its schedule.
export const daily = {};
