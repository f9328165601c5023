import { describe, expect, it } from 'vitest'
import { operatorSettings } from './operator-settings.ts'

describe('who runs an installation', () => {
  it('is what the environment says, and nothing where it says nothing', () => {
    expect(
      operatorSettings({
        OPERATOR_NAME: 'Zweckverband',
        ACCESSIBILITY_DAY: '2027-03-05',
        ACCESSIBILITY_ENFORCEMENT: '',
      }),
    ).toEqual({ name: 'Zweckverband', accessibilityDay: '2027-03-05' })
    expect(operatorSettings({ ACCESSIBILITY_DAY: '' })).toEqual({})
  })

  it.each(['05.03.2027', '2027-02-30', 'bald', '2027-3-5'])('has no day "%s" for its statement', (day) => {
    expect(operatorSettings({ ACCESSIBILITY_DAY: day })).toContain('ACCESSIBILITY_DAY')
  })
})
