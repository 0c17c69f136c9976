/** Three whole numbers. @see azure-app-managed, azure-vm-plan-technical-configuration */
const form = /^\d{1,10}\.\d{1,10}\.\d{1,10}$/

/** Whether this is a version as packages of applications and images of virtual machines have it: `1.0.2`. */
export function isPackageVersion(text: string): boolean {
  return form.test(text)
}
