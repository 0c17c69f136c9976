import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import {
  declarationIds,
  enrollment,
  evidenceList,
  mpnText,
  namedPerson,
  newAdministrator,
  organization,
  reason,
} from '../programmes/enrollment.ts'
import { enrollmentStates } from '../programmes/enrollment-states.ts'
import { programmeDocument } from '../programmes/programme-document.ts'
import { programmeKinds } from '../programmes/programme-kinds.ts'
import { collection, seekCollection } from '../schemas/collection.ts'
import { guid, oneOf, optional, pageSize, text } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const open = { clouds: everywhere, auth: [], roles: [], source: 'comptoir' } as const
const signedIn = { clouds: everywhere, auth: ['app', 'appUser'], source: 'comptoir' } as const

/** Who applies for an organisation: its own people, or whoever runs the installation. */
const applicants = ['owner', 'globalAdmin', 'operator'] as const
const one = { params: { enrollmentId: guid } } as const

export const listProgrammes = defineOperation({
  id: 'comptoir.programmes.list',
  title: 'List the programmes of all clouds: who may enrol, what is accepted, whom is sold to',
  method: 'GET',
  path: '/comptoir/v1/programmes',
  replies: { 200: collection(programmeDocument) },
  list: 'whole',
  errors: [],
  ...open,
})

export const getProgramme = defineOperation({
  id: 'comptoir.programmes.get',
  title: 'Show the programme of one cloud',
  method: 'GET',
  path: '/comptoir/v1/programmes/{cloud}',
  params: { cloud: text },
  replies: { 200: programmeDocument },
  errors: ['notFound'],
  ...open,
})

export const createEnrollment = defineOperation({
  id: 'comptoir.enrollments.create',
  title: "Enrol an organisation in a cloud's programme: a new account with a tenant and an administrator of its own",
  method: 'POST',
  path: '/comptoir/v1/enrollments',
  body: Type.Object({
    cloud: text,
    kind: oneOf(programmeKinds),
    /** A name in the cloud's own domain, or a whole domain. */
    domain: Type.String({ pattern: '^[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*$', maxLength: 200 }),
    organization,
    evidence: optional(evidenceList),
    declarations: optional(declarationIds),
    /** MPN id of the indirect provider who nominates an indirect reseller. */
    nominatedBy: optional(mpnText),
  }),
  replies: { 201: Type.Object({ ...enrollment.properties, administrator: newAdministrator }) },
  errors: [
    'notFound',
    'enrollmentCountryNotEligible',
    'enrollmentExists',
    'tenantDomainTaken',
    'userNameTaken',
    'declarationUnknown',
  ],
  audit: { resourceType: 'enrollment', operationType: 'create_enrollment' },
  tellsSecret: true,
  roles: applicants,
  ...signedIn,
  notes:
    'Nobody enrols without signing in: an organisation that is new here is enrolled by the operator, one that has an account by its own people, for another cloud. Everyone may act as the operator of a sandbox, whose credentials are known.',
})

export const listEnrollments = defineOperation({
  id: 'comptoir.enrollments.list',
  title: 'List enrolments: the own ones, or all for whoever runs the installation',
  method: 'GET',
  path: '/comptoir/v1/enrollments',
  query: {
    state: optional(oneOf(enrollmentStates)),
    size: optional(pageSize),
    seekOperation: optional(oneOf(['Next'])),
  },
  replies: { 200: seekCollection(enrollment) },
  list: 'seek',
  errors: ['requestInvalid'],
  roles: [...applicants, 'adminAgent', 'reviewer'],
  ...signedIn,
})

export const getEnrollment = defineOperation({
  id: 'comptoir.enrollments.get',
  title: 'Show an enrolment with its history',
  method: 'GET',
  path: '/comptoir/v1/enrollments/{enrollmentId}',
  ...one,
  replies: { 200: enrollment },
  errors: ['enrollmentNotFound'],
  roles: [...applicants, 'adminAgent', 'reviewer'],
  ...signedIn,
})

export const updateEnrollment = defineOperation({
  id: 'comptoir.enrollments.update',
  title: 'Change an enrolment that is a draft or lacks information',
  method: 'PATCH',
  path: '/comptoir/v1/enrollments/{enrollmentId}',
  ...one,
  body: Type.Object({
    contact: optional(namedPerson),
    evidence: optional(evidenceList),
    declarations: optional(declarationIds),
    nominatedBy: optional(mpnText),
  }),
  replies: { 200: enrollment },
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused', 'declarationUnknown'],
  audit: { resourceType: 'enrollment', operationType: 'update_enrollment' },
  roles: applicants,
  ...signedIn,
  notes: 'Name, country and MPN id of the organisation stay: another organisation is another enrolment.',
})

export const submitEnrollment = defineOperation({
  id: 'comptoir.enrollments.submit',
  title: 'Submit an enrolment; where nobody reviews, it is approved once its agreements are accepted',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/submit',
  ...one,
  replies: { 200: enrollment },
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused', 'evidenceMissing', 'declarationMissing', 'nominationMissing'],
  audit: { resourceType: 'enrollment', operationType: 'submit_enrollment' },
  roles: applicants,
  ...signedIn,
})

export const withdrawEnrollment = defineOperation({
  id: 'comptoir.enrollments.withdraw',
  title: 'Take an enrolment back: it is a draft again',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/withdraw',
  ...one,
  replies: { 200: enrollment },
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused'],
  audit: { resourceType: 'enrollment', operationType: 'withdraw_enrollment' },
  roles: applicants,
  ...signedIn,
})

export const moveEnvironment = defineOperation({
  id: 'comptoir.enrollments.move',
  title: 'Ask to move an existing environment to another cloud: refused, saying whose task it is',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/move',
  ...one,
  body: Type.Object({ toCloud: text }),
  replies: { 204: null },
  errors: ['enrollmentNotFound', 'notFound', 'environmentNotMovable'],
  roles: [...applicants, 'adminAgent'],
  ...signedIn,
})

const decided = { ...one, replies: { 200: enrollment }, roles: ['reviewer'], ...signedIn } as const
const because = Type.Object({ reason })

export const startEnrollmentReview = defineOperation({
  id: 'comptoir.enrollments.startReview',
  title: 'Take an enrolment up for review',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/startreview',
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused'],
  audit: { resourceType: 'enrollment', operationType: 'start_enrollment_review' },
  ...decided,
})

export const askForEnrollmentInformation = defineOperation({
  id: 'comptoir.enrollments.askForInformation',
  title: 'Ask the applicant for more information',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/askforinformation',
  body: because,
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused'],
  audit: { resourceType: 'enrollment', operationType: 'ask_for_enrollment_information' },
  ...decided,
})

export const approveEnrollment = defineOperation({
  id: 'comptoir.enrollments.approve',
  title: 'Approve an enrolment: its account sells from now on',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/approve',
  body: because,
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused', 'partnerAgreementMissing'],
  audit: { resourceType: 'enrollment', operationType: 'approve_enrollment' },
  ...decided,
})

export const rejectEnrollment = defineOperation({
  id: 'comptoir.enrollments.reject',
  title: 'Reject an enrolment',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/reject',
  body: because,
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused'],
  audit: { resourceType: 'enrollment', operationType: 'reject_enrollment' },
  ...decided,
})

export const suspendEnrollment = defineOperation({
  id: 'comptoir.enrollments.suspend',
  title: 'Suspend an enrolment: its account reads on and sells nothing',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/suspend',
  body: because,
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused'],
  audit: { resourceType: 'enrollment', operationType: 'suspend_enrollment' },
  ...decided,
})

export const reinstateEnrollment = defineOperation({
  id: 'comptoir.enrollments.reinstate',
  title: 'Let a suspended account sell again',
  method: 'POST',
  path: '/comptoir/v1/enrollments/{enrollmentId}/reinstate',
  body: because,
  errors: ['enrollmentNotFound', 'enrollmentMoveRefused'],
  audit: { resourceType: 'enrollment', operationType: 'reinstate_enrollment' },
  ...decided,
})
