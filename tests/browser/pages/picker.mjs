/** Picks a unit out of the long list, by a few letters and a press. */
export async function pickUnit(within, unit) {
  await within.getByRole('searchbox', { name: '查找单位' }).fill(unit);
  await within.getByRole('button', { name: unit, exact: true }).click();
}
