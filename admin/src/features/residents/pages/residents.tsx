export function ResidentsPage() {
  return null;
}
